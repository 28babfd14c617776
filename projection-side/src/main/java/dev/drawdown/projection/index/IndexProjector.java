package dev.drawdown.projection.index;

import dev.drawdown.projection.batch.Folding;
import dev.drawdown.projection.batch.Ground;
import dev.drawdown.projection.batch.Projector;
import dev.drawdown.projection.database.ReadDatabase;
import dev.drawdown.projection.reference.References;
import java.util.List;
import org.springframework.stereotype.Component;

/** Keeps the indices and their levels. */
@Component
final class IndexProjector implements Projector {

    private final IndexTable table;

    IndexProjector(ReadDatabase database) {
        this.table = new IndexTable(database.jdbc());
    }

    @Override
    public String name() {
        return "index";
    }

    @Override
    public List<String> tables() {
        return List.of("indices", "index_levels");
    }

    @Override
    public Folding begin(References references, Ground ground) {
        return new IndexFolding(table, ground);
    }
}
