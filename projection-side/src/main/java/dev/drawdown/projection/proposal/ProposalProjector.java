package dev.drawdown.projection.proposal;

import dev.drawdown.projection.batch.Folding;
import dev.drawdown.projection.batch.Ground;
import dev.drawdown.projection.batch.Projector;
import dev.drawdown.projection.database.ReadDatabase;
import dev.drawdown.projection.reference.References;
import java.util.List;
import org.springframework.stereotype.Component;

/** Keeps the list of proposals. */
@Component
final class ProposalProjector implements Projector {

    private final ProposalTable table;

    ProposalProjector(ReadDatabase database) {
        this.table = new ProposalTable(database.jdbc());
    }

    @Override
    public String name() {
        return "proposal";
    }

    @Override
    public List<String> tables() {
        return List.of("proposals");
    }

    @Override
    public Folding begin(References references, Ground ground) {
        return new ProposalFolding(table);
    }
}
