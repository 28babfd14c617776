package dev.drawdown.projection.flow;

import dev.drawdown.projection.batch.Folding;
import dev.drawdown.projection.batch.Ground;
import dev.drawdown.projection.batch.Projector;
import dev.drawdown.projection.database.ReadDatabase;
import dev.drawdown.projection.reference.References;
import java.util.List;
import org.springframework.stereotype.Component;

/** Keeps funds' cash flows by type. */
@Component
final class FlowProjector implements Projector {

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
}
