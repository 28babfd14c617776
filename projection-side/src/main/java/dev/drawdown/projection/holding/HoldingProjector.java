package dev.drawdown.projection.holding;

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

/** Keeps what funds hold. */
@Component
final class HoldingProjector implements Summed {

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
        return List.of("holdings", "holding_entries");
    }

    @Override
    public Folding begin(References references, Ground ground) {
        return new HoldingFolding(entries, holdings, references, ground);
    }

    @Override
    public Map<String, BigInteger> sums(Folding folded) {
        return ((HoldingFolding) folded).sums();
    }

    @Override
    public Map<String, BigInteger> stored(JdbcTemplate jdbc, UUID fundId) {
        return HoldingTable.sums(jdbc, fundId);
    }
}
