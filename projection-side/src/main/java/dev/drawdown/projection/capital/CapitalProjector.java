package dev.drawdown.projection.capital;

import dev.drawdown.projection.batch.Folding;
import dev.drawdown.projection.batch.Projector;
import dev.drawdown.projection.database.ReadDatabase;
import dev.drawdown.projection.reference.References;
import org.springframework.stereotype.Component;

/** Keeps the capital accounts, the funds' snapshots and the dashboards' totals. */
@Component
final class CapitalProjector implements Projector {

    private final CapitalTables tables;

    CapitalProjector(ReadDatabase database) {
        this.tables = CapitalTables.over(database.jdbc());
    }

    @Override
    public Folding begin(References references) {
        return new CapitalFolding(tables, references);
    }
}
