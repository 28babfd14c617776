package dev.drawdown.projection.fund;

import dev.drawdown.event.CommitmentChanged;
import dev.drawdown.event.CommitmentMade;
import dev.drawdown.event.FundOpened;
import dev.drawdown.event.LedgerEntry;
import dev.drawdown.event.OpeningBalanceReported;
import dev.drawdown.event.PartnerEvent;
import dev.drawdown.event.ValuationMarked;
import dev.drawdown.projection.batch.Change;
import dev.drawdown.projection.batch.Folding;
import java.util.ArrayList;
import java.util.List;

/** One batch of what happens to funds' master data. */
final class FundFolding implements Folding {

    private final FundTable table;
    private final List<Fund> opened = new ArrayList<>();

    FundFolding(FundTable table) {
        this.table = table;
    }

    @Override
    public void expect(LedgerEntry entry) {}

    @Override
    public void load() {}

    @Override
    public Change fold(LedgerEntry entry) {
        return switch (entry.event()) {
            case FundOpened e -> () -> opened.add(new Fund(e, entry.effectiveDate()));
            case CommitmentMade _ -> Change.NONE;
            case CommitmentChanged _ -> Change.NONE;
            case OpeningBalanceReported _ -> Change.NONE;
            case ValuationMarked _ -> Change.NONE;
            case PartnerEvent _ -> Change.NONE;
        };
    }

    @Override
    public void save() {
        table.open(opened);
    }
}
