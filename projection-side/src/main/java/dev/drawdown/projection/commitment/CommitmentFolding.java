package dev.drawdown.projection.commitment;

import dev.drawdown.event.Approved;
import dev.drawdown.event.CallLineCured;
import dev.drawdown.event.CallLineDefaulted;
import dev.drawdown.event.CallPaymentsReceived;
import dev.drawdown.event.CapitalCallIssued;
import dev.drawdown.event.CommitmentChanged;
import dev.drawdown.event.CommitmentMade;
import dev.drawdown.event.DailyNavStruck;
import dev.drawdown.event.DistributionDeclared;
import dev.drawdown.event.DistributionPaid;
import dev.drawdown.event.EntryReversed;
import dev.drawdown.event.FundChargeRecorded;
import dev.drawdown.event.FundOpened;
import dev.drawdown.event.FundTermsAmended;
import dev.drawdown.event.HoldingEvent;
import dev.drawdown.event.IndexEvent;
import dev.drawdown.event.LedgerEntry;
import dev.drawdown.event.OpeningBalanceReported;
import dev.drawdown.event.PartnerEvent;
import dev.drawdown.event.Proposed;
import dev.drawdown.event.RecallRightsExpired;
import dev.drawdown.event.Rejected;
import dev.drawdown.event.SubscriptionLineDrawn;
import dev.drawdown.event.SubscriptionLineRepaid;
import dev.drawdown.event.ValuationMarked;
import dev.drawdown.projection.batch.Change;
import dev.drawdown.projection.batch.Folding;
import dev.drawdown.projection.reference.References;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** One batch of what happens to commitments' terms. */
final class CommitmentFolding implements Folding {

    private final CommitmentTable table;
    private final CallableTable callables;
    private final References references;
    private final List<Commitment> made = new ArrayList<>();
    private final Map<UUID, Long> moves = new LinkedHashMap<>();
    private final List<CallableTable.Row> changed = new ArrayList<>();
    private final List<CallableTable.Reversed> reversed = new ArrayList<>();

    CommitmentFolding(CommitmentTable table, CallableTable callables, References references) {
        this.table = table;
        this.callables = callables;
        this.references = references;
    }

    @Override
    public void expect(LedgerEntry entry) {}

    @Override
    public void load() {}

    @Override
    public Change fold(LedgerEntry entry) {
        return switch (entry.event()) {
            case CommitmentMade e -> () -> made.add(new Commitment(e, entry.effectiveDate()));
            case CommitmentChanged e -> change(entry, e);
            case EntryReversed e -> undo(entry, references.entry(e.entryId()));
            case Approved _, CallLineCured _, CallLineDefaulted _, CallPaymentsReceived _ ->
                    Change.NONE;
            case CapitalCallIssued _, DistributionDeclared _, DistributionPaid _, FundOpened _ ->
                    Change.NONE;
            case FundTermsAmended _, OpeningBalanceReported _, Proposed _, Rejected _ ->
                    Change.NONE;
            case RecallRightsExpired _, ValuationMarked _, PartnerEvent _ -> Change.NONE;
            case HoldingEvent _, SubscriptionLineDrawn _, SubscriptionLineRepaid _ -> Change.NONE;
            case DailyNavStruck _, FundChargeRecorded _, IndexEvent _ -> Change.NONE;
        };
    }

    @Override
    public void save() {
        table.make(made);
        table.move(moves);
        callables.change(changed, reversed);
    }

    private Change change(LedgerEntry entry, CommitmentChanged e) {
        long moved = movedBy(e.commitmentId(), committed(e));
        BigDecimal callable = e.callablePercentage();
        return () -> {
            moves.put(e.commitmentId(), moved);
            if (callable != null) {
                changed.add(
                        new CallableTable.Row(
                                e.commitmentId(),
                                entry.effectiveDate(),
                                entry.position(),
                                callable));
            }
        };
    }

    private Change undo(LedgerEntry reversal, LedgerEntry entry) {
        if (!(entry.event() instanceof CommitmentChanged e)) {
            return Change.NONE;
        }
        long moved = movedBy(e.commitmentId(), Math.negateExact(committed(e)));
        return () -> {
            moves.put(e.commitmentId(), moved);
            if (e.callablePercentage() != null) {
                reversed.add(
                        new CallableTable.Reversed(
                                e.commitmentId(),
                                entry.effectiveDate(),
                                entry.position(),
                                reversal.position()));
            }
        };
    }

    private long movedBy(UUID commitmentId, long delta) {
        return Math.addExact(moves.getOrDefault(commitmentId, 0L), delta);
    }

    private static long committed(CommitmentChanged e) {
        return e.kind().movesCommitment() ? e.delta() : 0;
    }
}
