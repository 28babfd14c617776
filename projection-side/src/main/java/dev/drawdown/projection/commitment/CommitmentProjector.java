package dev.drawdown.projection.commitment;

import dev.drawdown.projection.batch.Folding;
import dev.drawdown.projection.batch.Ground;
import dev.drawdown.projection.batch.Projector;
import dev.drawdown.projection.database.ReadDatabase;
import dev.drawdown.projection.reference.References;
import java.util.List;
import org.springframework.stereotype.Component;

/** Keeps the register of commitments. */
@Component
final class CommitmentProjector implements Projector {

    private final CommitmentTable table;
    private final CallableTable callables;

    CommitmentProjector(ReadDatabase database) {
        this.table = new CommitmentTable(database.jdbc());
        this.callables = new CallableTable(database.jdbc());
    }

    @Override
    public String name() {
        return "commitment";
    }

    @Override
    public List<String> tables() {
        return List.of("lp_fund_commitments", "commitment_callables");
    }

    @Override
    public Folding begin(References references, Ground ground) {
        return new CommitmentFolding(table, callables, references);
    }
}
