package dev.drawdown.projection.cachetag;

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
import dev.drawdown.event.FundEvent;
import dev.drawdown.event.FundOpened;
import dev.drawdown.event.FundTermsAmended;
import dev.drawdown.event.HoldingEvent;
import dev.drawdown.event.IndexEvent;
import dev.drawdown.event.LedgerEntry;
import dev.drawdown.event.LedgerEvent;
import dev.drawdown.event.OpeningBalanceReported;
import dev.drawdown.event.PartnerEvent;
import dev.drawdown.event.Proposed;
import dev.drawdown.event.RecallRightsExpired;
import dev.drawdown.event.Rejected;
import dev.drawdown.event.SubscriptionLineDrawn;
import dev.drawdown.event.SubscriptionLineRepaid;
import dev.drawdown.event.ValuationMarked;
import dev.drawdown.projection.reference.Party;
import dev.drawdown.projection.reference.References;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** The tags to raise after a batch: for each, the last ledger position that touched it. */
public final class Tags {

    private static final String PREFIX = "drawdown:tag:";

    private final Map<String, Long> positions = new HashMap<>();

    /** Notes everything this entry touches. */
    public void touch(LedgerEntry entry, References references) {
        touch(entry.event(), entry.position(), references);
    }

    private void touch(LedgerEvent event, long position, References references) {
        if (event instanceof FundEvent e) {
            fund(e.fundId(), position);
        }
        switch (event) {
            case PartnerEvent e -> partner(e.partnerId(), position);
            case CommitmentMade e -> account(e.commitmentId(), e.partnerId(), position);
            case CommitmentChanged e -> account(e.commitmentId(), e.partnerId(), position);
            case OpeningBalanceReported e -> account(e.commitmentId(), e.partnerId(), position);
            case ValuationMarked e ->
                    e.lines().forEach(l -> account(l.commitmentId(), l.partnerId(), position));
            case CapitalCallIssued e ->
                    e.lines().forEach(l -> line(e, l.commitment(), position, references));
            case CallPaymentsReceived e ->
                    e.payments().forEach(p -> line(e, p.commitment(), position, references));
            case CallLineDefaulted e -> line(e, e.commitment(), position, references);
            case CallLineCured e -> line(e, e.commitment(), position, references);
            case DistributionDeclared e ->
                    e.lines().forEach(l -> line(e, l.commitment(), position, references));
            case DistributionPaid e ->
                    e.commitments().forEach(c -> line(e, c, position, references));
            case RecallRightsExpired e ->
                    e.lines().forEach(l -> line(e, l.commitment(), position, references));
            case FundChargeRecorded e ->
                    e.lines().forEach(l -> line(e, l.commitment(), position, references));
            case EntryReversed e ->
                    touch(references.entry(e.entryId()).event(), position, references);
            case FundOpened _, FundTermsAmended _, Proposed _, Approved _, Rejected _ -> {
                // the fund alone
            }
            case HoldingEvent _, SubscriptionLineDrawn _, SubscriptionLineRepaid _ -> {
                // whoever reads holdings asks by the fund's tag
            }
            case DailyNavStruck _, IndexEvent _ -> {
                // no account
            }
        }
    }

    private void line(FundEvent event, int commitment, long position, References references) {
        Party party = references.party(event.fundId(), commitment);
        account(party.commitmentId(), party.partnerId(), position);
    }

    Map<String, Long> positions() {
        return positions;
    }

    private void account(UUID commitmentId, UUID partnerId, long position) {
        raise(PREFIX + "commitment:" + commitmentId, position);
        partner(partnerId, position);
    }

    private void partner(UUID partnerId, long position) {
        raise(PREFIX + "lp:" + partnerId, position);
    }

    private void fund(UUID fundId, long position) {
        raise(PREFIX + "fund:" + fundId, position);
    }

    private void raise(String tag, long position) {
        positions.merge(tag, position, Math::max);
    }
}
