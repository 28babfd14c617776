package dev.drawdown.projection.fund;

import dev.drawdown.projection.batch.Folding;
import dev.drawdown.projection.batch.Projector;
import dev.drawdown.projection.database.ReadDatabase;
import org.springframework.stereotype.Component;

/** Keeps the register of funds. */
@Component
final class FundProjector implements Projector {

    private final FundTable table;

    FundProjector(ReadDatabase database) {
        this.table = new FundTable(database.jdbc());
    }

    @Override
    public Folding begin() {
        return new FundFolding(table);
    }
}
