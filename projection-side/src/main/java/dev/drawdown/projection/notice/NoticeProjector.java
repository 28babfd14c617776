package dev.drawdown.projection.notice;

import dev.drawdown.projection.batch.Folding;
import dev.drawdown.projection.batch.Projector;
import dev.drawdown.projection.database.ReadDatabase;
import dev.drawdown.projection.reference.References;
import org.springframework.stereotype.Component;

/** Keeps calls and distributions with their lines. */
@Component
final class NoticeProjector implements Projector {

    private final CallTables calls;
    private final DistributionTables distributions;

    NoticeProjector(ReadDatabase database) {
        this.calls = new CallTables(database.jdbc());
        this.distributions = new DistributionTables(database.jdbc());
    }

    @Override
    public Folding begin(References references) {
        return new NoticeFolding(calls, distributions, references);
    }
}
