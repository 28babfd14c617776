package dev.drawdown.projection.commitment;

import dev.drawdown.projection.batch.Folding;
import dev.drawdown.projection.batch.Projector;
import dev.drawdown.projection.database.ReadDatabase;
import org.springframework.stereotype.Component;

/** Keeps the register of commitments. */
@Component
final class CommitmentProjector implements Projector {

    private final CommitmentTable table;

    CommitmentProjector(ReadDatabase database) {
        this.table = new CommitmentTable(database.jdbc());
    }

    @Override
    public Folding begin() {
        return new CommitmentFolding(table);
    }
}
