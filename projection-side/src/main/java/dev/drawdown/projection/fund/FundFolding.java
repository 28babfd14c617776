package dev.drawdown.projection.fund;

import dev.drawdown.event.FundEvent;
import dev.drawdown.event.FundOpened;
import dev.drawdown.event.FundTermsAmended;
import dev.drawdown.event.LedgerEntry;
import dev.drawdown.event.PartnerEvent;
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
            case FundEvent _, PartnerEvent _ -> Change.NONE;
        };
    }

    @Override
    public void save() {
        table.open(opened);
        termsTable.amend(terms);
    }
}
