package dev.drawdown.projection.flow;

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

/** Keeps funds' cash flows by type. */
@Component
final class FlowProjector implements Summed {

    private final FlowTables tables;

    FlowProjector(ReadDatabase database) {
        this.tables = new FlowTables(database.jdbc());
    }

    @Override
    public String name() {
        return "flow";
    }

    @Override
    public List<String> tables() {
        return List.of("fund_flows", "subscription_line_movements", "fund_charges");
    }

    @Override
    public Folding begin(References references, Ground ground) {
        return new FlowFolding(tables, references);
    }

    @Override
    public Map<String, BigInteger> sums(Folding folded) {
        return ((FlowFolding) folded).sums();
    }

    @Override
    public Map<String, BigInteger> stored(JdbcTemplate jdbc, UUID fundId) {
        return FlowTables.sums(jdbc, fundId);
    }
}
