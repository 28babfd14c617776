package dev.drawdown.projection.holding;

import dev.drawdown.projection.batch.Folding;
import dev.drawdown.projection.batch.Ground;
import dev.drawdown.projection.batch.Projector;
import dev.drawdown.projection.database.ReadDatabase;
import dev.drawdown.projection.reference.References;
import java.util.List;
import org.springframework.stereotype.Component;

/** Keeps what funds hold. */
@Component
final class HoldingProjector implements Projector {

    private final HoldingEntryTable entries;
    private final HoldingTable holdings;

    HoldingProjector(ReadDatabase database) {
        this.entries = new HoldingEntryTable(database.jdbc());
        this.holdings = new HoldingTable(database.jdbc());
    }

    @Override
    public String name() {
        return "holding";
    }

    @Override
    public List<String> tables() {
        return List.of("holding_entries", "holdings");
    }

    @Override
    public Folding begin(References references, Ground ground) {
        return new HoldingFolding(entries, holdings, references, ground);
    }
}
