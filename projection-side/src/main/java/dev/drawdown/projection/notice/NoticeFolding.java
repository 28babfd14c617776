package dev.drawdown.projection.notice;

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
import dev.drawdown.projection.batch.Ground;
import dev.drawdown.projection.reference.Call;
import dev.drawdown.projection.reference.Distribution;
import dev.drawdown.projection.reference.DistributionLine.Payout;
import dev.drawdown.projection.reference.Receipt;
import dev.drawdown.projection.reference.Receipts;
import dev.drawdown.projection.reference.References;
import java.util.List;
import java.util.UUID;

/** One batch of what happens to calls and distributions. */
final class NoticeFolding implements Folding {

    private final CallTables calls;
    private final DistributionTables distributions;
    private final References references;
    private final Ground ground;

    NoticeFolding(
            CallTables calls,
            DistributionTables distributions,
            References references,
            Ground ground) {
        this.calls = calls;
        this.distributions = distributions;
        this.references = references;
        this.ground = ground;
    }

    @Override
    public void expect(LedgerEntry entry) {}

    @Override
    public void load() {}

    @Override
    public Change fold(LedgerEntry entry) {
        long position = entry.position();
        return switch (entry.event()) {
            case CapitalCallIssued e -> references.call(e.callId())::issue;
            case CallPaymentsReceived e -> receive(position, e);
            case CallLineDefaulted e -> {
                Call call = known(e.callId(), e.commitment());
                yield () -> call.turnBad(e.commitment(), position, e.date());
            }
            case CallLineCured e -> {
                Call call = known(e.callId(), e.commitment());
                yield () -> call.turnGood(e.commitment(), position, e.date());
            }
            case DistributionDeclared e -> references.distribution(e.distributionId())::declare;
            case DistributionPaid e -> pay(position, e);
            case EntryReversed e -> undo(entry, references.entry(e.entryId()));
            case FundOpened _, FundTermsAmended _, CommitmentMade _, CommitmentChanged _ ->
                    Change.NONE;
            case OpeningBalanceReported _, RecallRightsExpired _, ValuationMarked _ -> Change.NONE;
            case Proposed _, Approved _, Rejected _, PartnerEvent _ -> Change.NONE;
            case HoldingEvent _, SubscriptionLineDrawn _, SubscriptionLineRepaid _ -> Change.NONE;
            case DailyNavStruck _, FundChargeRecorded _, IndexEvent _ -> Change.NONE;
        };
    }

    @Override
    public void save() {
        calls.save(references, ground);
        distributions.save(references, ground);
    }

    private Change receive(long position, CallPaymentsReceived event) {
        List<Receipt> receipts = new Receipts(references).of(position, event);
        return () -> receipts.forEach(receipt -> receipt.call().receive(receipt));
    }

    private Change pay(long position, DistributionPaid event) {
        Distribution distribution = references.distribution(event.distributionId());
        event.commitments().forEach(distribution::line);
        Payout payout = new Payout(position, event.paidOn());
        return () -> event.commitments().forEach(c -> distribution.pay(c, payout));
    }

    private Change undo(LedgerEntry reversal, LedgerEntry entry) {
        long position = entry.position();
        long by = reversal.position();
        return switch (entry.event()) {
            case CapitalCallIssued e -> {
                Call call = references.call(e.callId());
                yield () -> call.reverse(reversal.recordedAt());
            }
            case CallPaymentsReceived e -> {
                e.payments().forEach(p -> known(p.callId(), p.commitment()));
                yield () ->
                        e.payments()
                                .forEach(
                                        p ->
                                                references
                                                        .call(p.callId())
                                                        .undo(p.commitment(), position, by));
            }
            case CallLineDefaulted e ->
                    undo(known(e.callId(), e.commitment()), e.commitment(), position, by);
            case CallLineCured e ->
                    undo(known(e.callId(), e.commitment()), e.commitment(), position, by);
            case DistributionDeclared e -> {
                Distribution distribution = references.distribution(e.distributionId());
                yield () -> distribution.reverse(reversal.recordedAt());
            }
            case DistributionPaid e -> {
                Distribution distribution = references.distribution(e.distributionId());
                e.commitments().forEach(distribution::line);
                yield () -> e.commitments().forEach(c -> distribution.undo(c, position));
            }
            case FundOpened _, FundTermsAmended _, CommitmentMade _, CommitmentChanged _ ->
                    Change.NONE;
            case OpeningBalanceReported _,
                    RecallRightsExpired _,
                    ValuationMarked _,
                    EntryReversed _ ->
                    Change.NONE;
            case Proposed _, Approved _, Rejected _, PartnerEvent _ -> Change.NONE;
            case HoldingEvent _, SubscriptionLineDrawn _, SubscriptionLineRepaid _ -> Change.NONE;
            case DailyNavStruck _, FundChargeRecorded _, IndexEvent _ -> Change.NONE;
        };
    }

    private static Change undo(Call call, int commitment, long position, long by) {
        return () -> call.undo(commitment, position, by);
    }

    /** The call, if it has such a line. */
    private Call known(UUID callId, int commitment) {
        Call call = references.call(callId);
        call.line(commitment);
        return call;
    }
}
