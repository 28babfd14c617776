package dev.drawdown.projection.flow;

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
import dev.drawdown.projection.version.Moment;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** One batch of typed cash flows: nothing to load, five statements at most to save. */
final class FlowFolding implements Folding {

    private final FlowTables tables;
    private final References references;
    private final List<Flow> flows = new ArrayList<>();
    private final List<Movement> movements = new ArrayList<>();
    private final List<Charge> charges = new ArrayList<>();
    private final Map<UUID, Moment> reversedMovements = new LinkedHashMap<>();
    private final Map<UUID, Moment> reversedCharges = new LinkedHashMap<>();

    FlowFolding(FlowTables tables, References references) {
        this.tables = tables;
        this.references = references;
    }

    @Override
    public void expect(LedgerEntry entry) {}

    @Override
    public void load() {}

    @Override
    public Change fold(LedgerEntry entry) {
        return switch (entry.event()) {
            case CallPaymentsReceived e -> flow(new Flows(entry, references).paid(e));
            case DistributionPaid e -> flow(new Flows(entry, references).distributed(e));
            case SubscriptionLineDrawn e -> move(drawn(entry, e));
            case SubscriptionLineRepaid e -> move(repaid(entry, e));
            case FundChargeRecorded e -> () -> charges.add(new Charge(e, entry));
            case EntryReversed e -> undo(entry, references.entry(e.entryId()));
            case FundOpened _, FundTermsAmended _, CommitmentMade _, CommitmentChanged _ ->
                    Change.NONE;
            case OpeningBalanceReported _, RecallRightsExpired _ -> Change.NONE;
            case CapitalCallIssued _, DistributionDeclared _ -> Change.NONE;
            case CallLineDefaulted _, CallLineCured _, HoldingEvent _ -> Change.NONE;
            case ValuationMarked _, DailyNavStruck _ -> Change.NONE;
            case Proposed _, Approved _, Rejected _, PartnerEvent _, IndexEvent _ -> Change.NONE;
        };
    }

    @Override
    public void save() {
        tables.flow(flows);
        tables.move(movements);
        tables.charge(charges);
        tables.reverseMovements(reversedMovements);
        tables.reverseCharges(reversedCharges);
    }

    /** What was paid and recorded and still counts, by where it comes from. */
    Map<String, BigInteger> sums() {
        Map<String, BigInteger> sums = new LinkedHashMap<>();
        flows.forEach(flow -> add(sums, flow.source().word(), flow.amount()));
        movements.stream()
                .filter(movement -> !reversedMovements.containsKey(movement.id()))
                .forEach(movement -> add(sums, "line_" + movement.kind(), movement.amount()));
        charges.stream()
                .map(Charge::recorded)
                .filter(charge -> !reversedCharges.containsKey(charge.chargeId()))
                .forEach(charge -> add(sums, "charge", charge.amount()));
        sums.values().removeIf(sum -> sum.signum() == 0);
        return sums;
    }

    private static void add(Map<String, BigInteger> sums, String source, long amount) {
        sums.merge(source, BigInteger.valueOf(amount), BigInteger::add);
    }

    private Change undo(LedgerEntry reversal, LedgerEntry entry) {
        Moment now = new Moment(reversal.position(), reversal.recordedAt());
        return switch (entry.event()) {
            case CallPaymentsReceived e ->
                    flow(new Flows(reversal, references).unpaid(entry.position(), e));
            case DistributionPaid e -> flow(new Flows(reversal, references).undistributed(e));
            case SubscriptionLineDrawn e -> () -> reversedMovements.put(e.drawId(), now);
            case SubscriptionLineRepaid e -> () -> reversedMovements.put(e.repaymentId(), now);
            case FundChargeRecorded e -> () -> reversedCharges.put(e.chargeId(), now);
            case FundOpened _, FundTermsAmended _, CommitmentMade _, CommitmentChanged _ ->
                    Change.NONE;
            case OpeningBalanceReported _, RecallRightsExpired _, EntryReversed _ -> Change.NONE;
            case CapitalCallIssued _, DistributionDeclared _ -> Change.NONE;
            case CallLineDefaulted _, CallLineCured _, HoldingEvent _ -> Change.NONE;
            case ValuationMarked _, DailyNavStruck _ -> Change.NONE;
            case Proposed _, Approved _, Rejected _, PartnerEvent _, IndexEvent _ -> Change.NONE;
        };
    }

    private Change flow(List<Flow> more) {
        return () -> flows.addAll(more);
    }

    private Change move(Movement movement) {
        return () -> movements.add(movement);
    }

    private static Movement drawn(LedgerEntry entry, SubscriptionLineDrawn e) {
        return new Movement(
                e.drawId(),
                e.fundId(),
                e.date(),
                e.currency(),
                "drawn",
                e.purpose(),
                e.amount(),
                entry);
    }

    private static Movement repaid(LedgerEntry entry, SubscriptionLineRepaid e) {
        return new Movement(
                e.repaymentId(),
                e.fundId(),
                e.date(),
                e.currency(),
                "repaid",
                e.purpose(),
                e.amount(),
                entry);
    }
}
