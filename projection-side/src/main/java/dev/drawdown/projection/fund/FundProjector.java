package dev.drawdown.projection.fund;

import dev.drawdown.projection.batch.Folding;
import dev.drawdown.projection.batch.Ground;
import dev.drawdown.projection.batch.Projector;
import dev.drawdown.projection.database.ReadDatabase;
import dev.drawdown.projection.reference.References;
import java.util.List;
import org.springframework.stereotype.Component;

/** Keeps the register of funds. */
@Component
final class FundProjector implements Projector {

    private final FundTable table;
    private final TermsTable terms;

    FundProjector(ReadDatabase database) {
        this.table = new FundTable(database.jdbc());
        this.terms = new TermsTable(database.jdbc());
    }

    @Override
    public String name() {
        return "fund";
    }

    @Override
    public List<String> tables() {
        return List.of("funds", "fund_terms");
    }

    @Override
    public Folding begin(References references, Ground ground) {
        return new FundFolding(table, terms);
    }
}
