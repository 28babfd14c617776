package dev.drawdown.projection.index;

import dev.drawdown.event.FundEvent;
import dev.drawdown.event.IndexLevelsRecorded;
import dev.drawdown.event.LedgerEntry;
import dev.drawdown.event.PartnerEvent;
import dev.drawdown.projection.batch.Change;
import dev.drawdown.projection.batch.Folding;
import dev.drawdown.projection.batch.Ground;
import dev.drawdown.projection.version.Changes;
import dev.drawdown.projection.version.Moment;
import dev.drawdown.projection.version.Timeline;
import dev.drawdown.projection.version.Version;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

/** One batch of levels: one statement to load, three at most to save. */
final class IndexFolding implements Folding {

    private final IndexTable table;
    private final Ground ground;
    private final Set<IndexTable.Key> days = new LinkedHashSet<>();
    private final Map<UUID, IndexTable.Index> indices = new LinkedHashMap<>();
    private final Map<UUID, Timeline<BigDecimal>> levels = new LinkedHashMap<>();

    IndexFolding(IndexTable table, Ground ground) {
        this.table = table;
        this.ground = ground;
    }

    @Override
    public void expect(LedgerEntry entry) {
        switch (entry.event()) {
            case IndexLevelsRecorded e -> {
                if (ground == Ground.FOLDED) {
                    e.levels().forEach(l -> days.add(new IndexTable.Key(e.indexId(), l.date())));
                }
            }
            case FundEvent _, PartnerEvent _ -> {
                // no index
            }
        }
    }

    @Override
    public void load() {
        table.at(days, row -> levels(row.indexId()).load(row.version()));
    }

    @Override
    public Change fold(LedgerEntry entry) {
        return switch (entry.event()) {
            case IndexLevelsRecorded e -> record(e, entry);
            case FundEvent _, PartnerEvent _ -> Change.NONE;
        };
    }

    /** A level that says what is known says nothing new. */
    private Change record(IndexLevelsRecorded e, LedgerEntry entry) {
        Timeline<BigDecimal> timeline = levels(e.indexId());
        Changes<BigDecimal> changes = new Changes<>();
        e.levels().forEach(level -> changes.values().put(level.date(), level.level()));
        changes.values()
                .entrySet()
                .removeIf(
                        level -> {
                            BigDecimal known = timeline.on(level.getKey());
                            return known != null && known.compareTo(level.getValue()) == 0;
                        });
        Moment now = new Moment(entry.position(), entry.recordedAt());
        Currency currency = e.currency();
        IndexTable.Index index =
                new IndexTable.Index(
                        e.indexId(),
                        e.managerId(),
                        e.name(),
                        currency == null ? null : currency.getCurrencyCode(),
                        e.totalReturn(),
                        now);
        return () -> {
            indices.putIfAbsent(e.indexId(), index);
            timeline.apply(changes, now);
        };
    }

    @Override
    public void save() {
        table.name(indices.values());
        table.close(rows(Timeline::closed));
        table.open(rows(Timeline::opened));
    }

    private List<IndexTable.Row> rows(
            Function<Timeline<BigDecimal>, List<Version<BigDecimal>>> versions) {
        return levels.entrySet().stream()
                .flatMap(
                        index ->
                                versions.apply(index.getValue()).stream()
                                        .map(v -> new IndexTable.Row(index.getKey(), v)))
                .toList();
    }

    private Timeline<BigDecimal> levels(UUID indexId) {
        return levels.computeIfAbsent(indexId, _ -> new Timeline<>());
    }
}
