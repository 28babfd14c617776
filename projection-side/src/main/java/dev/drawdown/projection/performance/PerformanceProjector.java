package dev.drawdown.projection.performance;

import dev.drawdown.projection.batch.Folding;
import dev.drawdown.projection.batch.Ground;
import dev.drawdown.projection.batch.Projector;
import dev.drawdown.projection.capital.CapitalProjector;
import dev.drawdown.projection.database.ReadDatabase;
import dev.drawdown.projection.reference.References;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Keeps the performance of commitments and funds. It goes by the accounts as the capital projection
 * folds them, so that one is kept along with it.
 */
@Component
final class PerformanceProjector implements Projector {

    private final PerformanceTables tables;
    private final CapitalProjector capital;

    PerformanceProjector(ReadDatabase database, CapitalProjector capital) {
        this.tables = PerformanceTables.over(database.jdbc());
        this.capital = capital;
    }

    @Override
    public String name() {
        return "performance";
    }

    @Override
    public List<String> tables() {
        return List.of(
                "performance_accounts",
                "recorded_entries",
                "lp_cash_flows",
                "rate_inputs",
                "lp_performance_snapshots",
                "fund_performance_snapshots");
    }

    @Override
    public Folding begin(References references, Ground ground) {
        return new PerformanceFolding(
                tables, capital.begin(references, ground), references, ground);
    }
}
