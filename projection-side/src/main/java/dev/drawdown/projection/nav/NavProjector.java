package dev.drawdown.projection.nav;

import dev.drawdown.projection.batch.Folding;
import dev.drawdown.projection.batch.Ground;
import dev.drawdown.projection.batch.Summed;
import dev.drawdown.projection.database.ReadDatabase;
import dev.drawdown.projection.reference.References;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Keeps what funds were worth day by day. */
@Component
final class NavProjector implements Summed {

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
        return List.of("nav_history", "nav_entries");
    }

    @Override
    public Folding begin(References references, Ground ground) {
        return new NavFolding(entries, history, references, ground);
    }

    @Override
    public Map<String, BigInteger> sums(Folding folded) {
        return ((NavFolding) folded).sums();
    }

    @Override
    public Map<String, BigInteger> stored(JdbcTemplate jdbc, UUID fundId) {
        return NavTable.sums(jdbc, fundId);
    }
}
