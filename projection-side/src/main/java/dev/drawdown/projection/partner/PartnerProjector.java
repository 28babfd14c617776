package dev.drawdown.projection.partner;

import dev.drawdown.projection.batch.Folding;
import dev.drawdown.projection.batch.Ground;
import dev.drawdown.projection.batch.Projector;
import dev.drawdown.projection.database.ReadDatabase;
import dev.drawdown.projection.ledger.PartnerKeys;
import dev.drawdown.projection.reference.References;
import java.util.List;
import org.springframework.stereotype.Component;

/** Keeps the register of partners. */
@Component
final class PartnerProjector implements Projector {

    private final PartnerTable table;
    private final PartnerKeys keys;

    PartnerProjector(ReadDatabase database, PartnerKeys keys) {
        this.table = new PartnerTable(database.jdbc());
        this.keys = keys;
    }

    @Override
    public String name() {
        return "partner";
    }

    @Override
    public List<String> tables() {
        return List.of("limited_partners");
    }

    @Override
    public Folding begin(References references, Ground ground) {
        return new PartnerFolding(table, keys);
    }
}
