package dev.drawdown.projection.fund;

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
import java.util.ArrayList;
import java.util.List;

/** One batch of what happens to funds' master data. */
final class FundFolding implements Folding {

    private final FundTable table;
    private final TermsTable termsTable;
    private final List<Fund> opened = new ArrayList<>();
    private final List<FundTermsAmended> terms = new ArrayList<>();

    FundFolding(FundTable table, TermsTable termsTable) {
        this.table = table;
        this.termsTable = termsTable;
    }

    @Override
    public void expect(LedgerEntry entry) {}

    @Override
    public void load() {}

    @Override
    public Change fold(LedgerEntry entry) {
        return switch (entry.event()) {
            case FundOpened e -> () -> opened.add(new Fund(e, entry.effectiveDate()));
            case FundTermsAmended e -> () -> terms.add(e);
            case Approved _, CallLineCured _, CallLineDefaulted _, CallPaymentsReceived _ ->
                    Change.NONE;
            case CapitalCallIssued _,
                    CommitmentChanged _,
                    CommitmentMade _,
                    DistributionDeclared _ ->
                    Change.NONE;
            case DistributionPaid _, EntryReversed _, OpeningBalanceReported _, Proposed _ ->
                    Change.NONE;
            case RecallRightsExpired _, Rejected _, ValuationMarked _, PartnerEvent _ ->
                    Change.NONE;
            case HoldingEvent _, SubscriptionLineDrawn _, SubscriptionLineRepaid _ -> Change.NONE;
            case DailyNavStruck _, FundChargeRecorded _, IndexEvent _ -> Change.NONE;
        };
    }

    @Override
    public void save() {
        table.open(opened);
        termsTable.amend(terms);
    }
}
