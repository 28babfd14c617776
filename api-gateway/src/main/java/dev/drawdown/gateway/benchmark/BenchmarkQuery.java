package dev.drawdown.gateway.benchmark;

import dev.drawdown.gateway.asof.Known;
import dev.drawdown.gateway.asof.TimeAxes;
import dev.drawdown.gateway.benchmark.Benchmark.Index;
import dev.drawdown.gateway.figure.FlowArrays;
import dev.drawdown.gateway.figure.FlowRow;
import dev.drawdown.gateway.figure.FlowSql;
import dev.drawdown.gateway.page.Found;
import dev.drawdown.gateway.page.Row;
import dev.drawdown.gateway.partner.PartnerView;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;
import tools.jackson.databind.json.JsonMapper;

/** Reads a commitment's flows and value, and an index's levels, in one statement. */
@Component
class BenchmarkQuery {

    /** Forty years of business days. */
    private static final int LEVELS = 10_000;

    private static final String COMPARED =
            """
            SELECT p.manager_id, g.position, g.recorded_at, c.id, c.fund_id, c.currency,
                   f.name AS fund_name, a.current_nav_cents, a.nav_as_of_date, s.undated, w.*,
                   (SELECT json_agg(i ORDER BY i.name, i.id) FROM (
                     SELECT id, name, currency, total_return FROM read_model.indices_v1
                      WHERE manager_id = p.manager_id ORDER BY name, id LIMIT 100) i) AS indices,
                   l.level_days, l.levels, t.points
              FROM read_model.limited_partners_v1 p CROSS JOIN %3$s g
              LEFT JOIN read_model.lp_fund_commitments_v1 c
                ON c.lp_id = p.id AND c.fund_id = :fundId
              LEFT JOIN read_model.funds_v1 f ON f.id = c.fund_id
              LEFT JOIN LATERAL (
                SELECT current_nav_cents, nav_as_of_date FROM read_model.lp_capital_accounts_v1 v
                 WHERE commitment_id = c.id AND as_of_date <= :lastDay AND %1$s
                 ORDER BY as_of_date DESC LIMIT 1) a ON TRUE
              LEFT JOIN LATERAL (
                SELECT irr_reason = 'UNDATED_HISTORY' AS undated
                  FROM read_model.lp_performance_snapshots_v1 v
                 WHERE commitment_id = c.id AND snapshot_date <= :lastDay AND %1$s
                 ORDER BY snapshot_date DESC LIMIT 1) s ON TRUE
              LEFT JOIN LATERAL (%2$s) w ON TRUE
              LEFT JOIN LATERAL (
                SELECT json_agg(level_date - DATE '1970-01-01' ORDER BY level_date) AS level_days,
                       json_agg(level ORDER BY level_date) AS levels
                  FROM (SELECT level_date, level FROM read_model.index_levels_v1 v
                         WHERE index_id = (SELECT id FROM read_model.indices_v1
                                            WHERE id = :indexId AND manager_id = p.manager_id)
                           AND level_date <= :lastDay AND %1$s
                         ORDER BY level_date DESC LIMIT :most) x) l ON TRUE
              LEFT JOIN LATERAL (
                SELECT json_agg(x ORDER BY x.snapshot_date) AS points FROM (
                  SELECT DISTINCT ON (date_trunc('quarter', v.snapshot_date))
                         v.snapshot_date, v.tvpi, v.irr
                    FROM read_model.lp_performance_snapshots_v1 v
                   WHERE commitment_id = c.id AND snapshot_date <= a.nav_as_of_date AND %1$s
                   ORDER BY date_trunc('quarter', v.snapshot_date), v.snapshot_date DESC) x)
                t ON TRUE
             WHERE p.id = :partnerId
               AND (:bound::uuid[] IS NULL OR :fundId = ANY(:bound::uuid[]))
            """;

    private static final TypeReference<List<Integer>> DAYS = new TypeReference<>() {};
    private static final TypeReference<List<BigDecimal>> LEVEL = new TypeReference<>() {};
    private static final TypeReference<List<Point>> POINTS = new TypeReference<>() {};
    private static final TypeReference<List<Kept>> INDICES = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;

    BenchmarkQuery(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** Empty rows where the partner is not in the fund. */
    Found<Compared> find(PartnerView view, UUID fundId, @Nullable UUID indexId, TimeAxes axes) {
        String sql = Known.sql(axes, COMPARED, FlowSql.ofCommitment(axes, "c.id"));
        Found<Compared> found =
                Known.on(axes, jdbc.sql(sql))
                        .param("partnerId", view.partnerId())
                        .param("fundId", fundId)
                        .param("indexId", indexId)
                        .param("bound", Row.texts(view.funds()))
                        .param("most", LEVELS)
                        .query(Found.by(this::read))
                        .orElseThrow(PartnerView::unknown);
        view.refuseStaffOfAnotherManagerThan(found.managerId());
        return found;
    }

    private Compared read(Row row) throws SQLException {
        return new Compared(
                row.id("fund_id"),
                row.text("fund_name"),
                row.text("currency"),
                row.amountIfAny("current_nav_cents"),
                row.dateIfAny("nav_as_of_date"),
                row.flag("undated"),
                FlowRow.read(row, json),
                list(row, "indices", INDICES).stream().map(Kept::index).toList(),
                new Levels(list(row, "level_days", DAYS), list(row, "levels", LEVEL)),
                list(row, "points", POINTS));
    }

    private <T> List<T> list(Row row, String column, TypeReference<List<T>> type)
            throws SQLException {
        String array = row.textIfAny(column);
        return array == null ? List.of() : json.readValue(array, type);
    }

    /** What a comparison is made of. */
    record Compared(
            UUID fundId,
            String fundName,
            String currency,
            @Nullable Long standing,
            @Nullable LocalDate valuedOn,
            boolean undated,
            FlowArrays flows,
            List<Index> indices,
            Levels levels,
            List<Point> points) {}

    /** A snapshot of the fund. */
    @JsonNaming(SnakeCaseStrategy.class)
    record Point(LocalDate snapshotDate, @Nullable BigDecimal tvpi, @Nullable Double irr) {}

    @JsonNaming(SnakeCaseStrategy.class)
    private record Kept(UUID id, String name, @Nullable String currency, boolean totalReturn) {

        Index index() {
            return new Index(id, name, currency, totalReturn);
        }
    }
}
