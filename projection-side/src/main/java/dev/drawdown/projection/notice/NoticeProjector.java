package dev.drawdown.projection.notice;

import dev.drawdown.projection.batch.Folding;
import dev.drawdown.projection.batch.Ground;
import dev.drawdown.projection.batch.Projector;
import dev.drawdown.projection.database.ReadDatabase;
import dev.drawdown.projection.reference.References;
import java.util.List;
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
    public String name() {
        return "notice";
    }

    @Override
    public List<String> tables() {
        return List.of(
                "capital_calls",
                "capital_call_lines",
                "capital_call_deeds",
                "distributions",
                "distribution_lines");
    }

    @Override
    public Folding begin(References references, Ground ground) {
        return new NoticeFolding(calls, distributions, references, ground);
    }
}
