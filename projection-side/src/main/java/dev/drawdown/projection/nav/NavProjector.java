package dev.drawdown.projection.nav;

import dev.drawdown.projection.batch.Folding;
import dev.drawdown.projection.batch.Ground;
import dev.drawdown.projection.batch.Projector;
import dev.drawdown.projection.database.ReadDatabase;
import dev.drawdown.projection.reference.References;
import java.util.List;
import org.springframework.stereotype.Component;

/** Keeps what funds were worth day by day. */
@Component
final class NavProjector implements Projector {

    private final NavEntryTable entries;
    private final NavTable history;

    NavProjector(ReadDatabase database) {
        this.entries = new NavEntryTable(database.jdbc());
        this.history = new NavTable(database.jdbc());
    }

    @Override
    public String name() {
        return "nav";
    }

    @Override
    public List<String> tables() {
        return List.of("nav_entries", "nav_history");
    }

    @Override
    public Folding begin(References references, Ground ground) {
        return new NavFolding(entries, history, references, ground);
    }
}
