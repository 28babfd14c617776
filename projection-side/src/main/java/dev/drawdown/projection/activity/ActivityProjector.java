package dev.drawdown.projection.activity;

import dev.drawdown.projection.batch.Folding;
import dev.drawdown.projection.batch.Ground;
import dev.drawdown.projection.batch.Projector;
import dev.drawdown.projection.database.ReadDatabase;
import dev.drawdown.projection.reference.References;
import java.util.List;
import org.springframework.stereotype.Component;

/** Keeps the partners' timelines. */
@Component
final class ActivityProjector implements Projector {

    private final ActivityTable table;

    ActivityProjector(ReadDatabase database) {
        this.table = new ActivityTable(database.jdbc());
    }

    @Override
    public String name() {
        return "activity";
    }

    @Override
    public List<String> tables() {
        return List.of("capital_activities", "partner_timeline");
    }

    @Override
    public Folding begin(References references, Ground ground) {
        return new ActivityFolding(table, references, ground);
    }
}
