package dev.drawdown.command.fund;

import dev.drawdown.command.fund.books.BooksSnapshot;
import dev.drawdown.command.ledger.EventMetadata;
import dev.drawdown.command.ledger.SnapshotFormat;
import org.springframework.stereotype.Component;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * A fund's books as JSON. Whoever changes their shape or what an event does to them counts the
 * version up: older snapshots are then left aside.
 */
@Component
final class FundSnapshots implements SnapshotFormat<Fund> {

    private static final int VERSION = 2;

    private final JsonMapper json =
            JsonMapper.builder().disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY).build();

    /** What is kept of a fund. */
    record Kept(String stream, BooksSnapshot books) {}

    @Override
    public Class<Fund> aggregate() {
        return Fund.class;
    }

    @Override
    public String streamPrefix() {
        return "fund-";
    }

    @Override
    public String name() {
        return "fund-%d-rules-%s".formatted(VERSION, EventMetadata.RULE_VERSION);
    }

    @Override
    public byte[] write(Fund fund) {
        return json.writeValueAsBytes(fund.snapshot());
    }

    @Override
    public Fund read(byte[] state) {
        return new Fund(json.readValue(state, Kept.class));
    }
}
