package dev.drawdown.projection.capital;

import dev.drawdown.projection.batch.Ground;
import dev.drawdown.projection.batch.Projector;
import dev.drawdown.projection.database.ReadDatabase;
import dev.drawdown.projection.reference.References;
import java.util.List;
import org.springframework.stereotype.Component;

/** Keeps the capital accounts, the funds' snapshots and the dashboards' totals. */
@Component
public final class CapitalProjector implements Projector {

    private final CapitalTables tables;

    CapitalProjector(ReadDatabase database) {
        this.tables = CapitalTables.over(database.jdbc());
    }

    @Override
    public String name() {
        return "capital";
    }

    @Override
    public List<String> tables() {
        return List.of(
                "capital_account_entries",
                "lp_capital_accounts",
                "fund_nav_snapshots",
                "fund_marks",
                "lp_dashboard_summary",
                "fund_lp_summary");
    }

    @Override
    public CapitalFolding begin(References references, Ground ground) {
        return references.shared(
                CapitalFolding.class, () -> new CapitalFolding(tables, references, ground));
    }
}
