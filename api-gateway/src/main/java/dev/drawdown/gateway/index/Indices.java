package dev.drawdown.gateway.index;

import dev.drawdown.access.Caller;
import dev.drawdown.gateway.asof.AsOf;
import dev.drawdown.gateway.asof.Between;
import dev.drawdown.gateway.asof.TimeAxes;
import dev.drawdown.gateway.page.DatedKey;
import dev.drawdown.gateway.page.Found;
import dev.drawdown.gateway.page.Listed;
import dev.drawdown.gateway.page.NameKey;
import dev.drawdown.gateway.page.PageAsk;
import dev.drawdown.gateway.page.Pages;
import dev.drawdown.gateway.page.Row;
import dev.drawdown.gateway.problem.Refusal;
import dev.drawdown.problem.ProblemCode;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.ResultSetExtractor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the indices of the managers that staff works for, and their levels. */
@Component
class Indices {

    /** There is always a row, so that an empty page says what it is as of too. */
    private static final String PAGE =
            """
            SELECT g.position, g.recorded_at, i.*
              FROM %s g
              LEFT JOIN LATERAL (
                SELECT id, manager_id, name, currency, total_return FROM read_model.indices_v1
                 WHERE manager_id = ANY(:managers::uuid[]) AND (name, id) > (:afterName, :afterId)
                 ORDER BY name, id LIMIT :rows) i ON TRUE
             ORDER BY i.name, i.id
            """
                    .formatted(AsOf.PROGRESS);

    private static final String LEVELS =
            """
            SELECT i.manager_id, g.position, g.recorded_at, l.index_id AS id, l.level_date, l.level
              FROM read_model.indices_v1 i CROSS JOIN %s g
              LEFT JOIN LATERAL (
                SELECT index_id, level_date, level FROM read_model.index_levels_v1
                 WHERE index_id = i.id AND level_date < :before AND level_date <= :lastDay
                   AND (:from::date IS NULL OR level_date >= :from::date)
                   AND (:to::date IS NULL OR level_date <= :to::date) AND %s
                 ORDER BY level_date DESC LIMIT :rows) l ON TRUE
             WHERE i.id = :indexId
             ORDER BY l.level_date DESC
            """;

    private static final String KNOWN_NOW = LEVELS.formatted(AsOf.PROGRESS, "known_to IS NULL");

    private static final String KNOWN_THEN =
            LEVELS.formatted(
                    AsOf.PROGRESS,
                    "known_from_at <= :knownAt AND (known_to_at IS NULL OR known_to_at > :knownAt)");

    private final JdbcClient jdbc;
    private final Pages pages;

    Indices(JdbcClient jdbc, Pages pages) {
        this.jdbc = jdbc;
        this.pages = pages;
    }

    Listed<Index> page(PageAsk ask, Caller caller) {
        NameKey start = pages.start(ask, "indices", NameKey.START, NameKey::parse);
        return jdbc.sql(PAGE)
                .param("managers", Row.texts(caller.managerIds()))
                .param("afterName", start.name())
                .param("afterId", start.id())
                .param("rows", ask.rows())
                .query(listed(ask));
    }

    private ResultSetExtractor<Listed<Index>> listed(PageAsk ask) {
        return set -> {
            List<Index> found = new ArrayList<>();
            AsOf asOf = AsOf.of(0, null);
            while (set.next()) {
                Row row = new Row(set);
                asOf = row.asOf();
                if (row.idIfAny("id") != null) {
                    found.add(index(row));
                }
            }
            return new Listed<>(
                    asOf,
                    pages.page(ask, "indices", found, i -> new NameKey(i.name(), i.id()).text()));
        };
    }

    private static Index index(Row row) throws SQLException {
        return new Index(
                row.id("id"),
                row.id("manager_id"),
                row.text("name"),
                row.textIfAny("currency"),
                row.flag("total_return"));
    }

    /** Its levels, the latest first; an index of another manager is not there. */
    Listed<Level> levels(UUID indexId, Between between, TimeAxes axes, PageAsk ask, Caller caller) {
        String scope = "index:" + indexId + ":" + between.key();
        DatedKey start = pages.start(ask, scope, DatedKey.NEWEST, DatedKey::parse);
        JdbcClient.StatementSpec statement =
                jdbc.sql(axes.asKnownAt() == null ? KNOWN_NOW : KNOWN_THEN)
                        .param("indexId", indexId)
                        .param("before", start.date())
                        .param("lastDay", axes.lastDay())
                        .param("from", between.from())
                        .param("to", between.to())
                        .param("rows", ask.rows());
        if (axes.asKnownAt() != null) {
            statement = statement.param("knownAt", axes.knownAt());
        }
        Found<Level> found =
                statement
                        .query(
                                Found.by(
                                        row ->
                                                new Level(
                                                        row.date("level_date"),
                                                        row.decimal("level"))))
                        .filter(one -> caller.worksFor(one.managerId()))
                        .orElseThrow(
                                () -> Refusal.of(ProblemCode.NOT_FOUND, "There is no such index."));
        return new Listed<>(
                found.asOf(),
                pages.page(ask, scope, found.rows(), l -> new DatedKey(l.date(), indexId).text()));
    }
}
