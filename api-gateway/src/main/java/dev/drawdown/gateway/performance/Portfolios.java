package dev.drawdown.gateway.performance;

import dev.drawdown.access.Caller;
import dev.drawdown.gateway.asof.AsOf;
import dev.drawdown.gateway.asof.Known;
import dev.drawdown.gateway.asof.TimeAxes;
import dev.drawdown.gateway.figure.FlowRow;
import dev.drawdown.gateway.figure.FlowSql;
import dev.drawdown.gateway.page.Listed;
import dev.drawdown.gateway.page.Page;
import dev.drawdown.gateway.page.PageAsk;
import dev.drawdown.gateway.page.Pages;
import dev.drawdown.gateway.page.Row;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Reads the funds that staff reach and pools them by vintage or strategy, per currency. */
@Component
public class Portfolios {

    /** More funds than any manager has. */
    private static final int MOST = 5_000;

    private static final String FUNDS =
            """
            SELECT g.position, g.recorded_at, f.*, s.snapshot, w.*
              FROM %3$s g
              LEFT JOIN LATERAL (
                SELECT id, currency, vintage_year, strategy FROM read_model.funds_v1
                 WHERE manager_id = ANY(:managers::uuid[])
                   AND (:funds::uuid[] IS NULL OR id = ANY(:funds::uuid[]))
                 ORDER BY id LIMIT :most) f ON TRUE
              LEFT JOIN LATERAL (
                SELECT to_json(x) AS snapshot FROM (
                  SELECT snapshot_date, marked, committed_cents, paid_in_cents, distributed_cents,
                         nav_cents, nav_as_of_date, nav_estimated, irr_reason
                    FROM read_model.fund_performance_snapshots_v1 v
                   WHERE fund_id = f.id AND snapshot_date <= :lastDay AND %1$s
                   ORDER BY snapshot_date DESC LIMIT 1) x) s ON TRUE
              LEFT JOIN LATERAL (%2$s) w ON TRUE
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Pages pages;

    Portfolios(JdbcClient jdbc, JsonMapper json, Pages pages) {
        this.jdbc = jdbc;
        this.json = json;
        this.pages = pages;
    }

    /** One page of the pools, by currency and group. */
    public Listed<Portfolio> of(Grouping by, TimeAxes axes, PageAsk page, Caller caller) {
        String scope = "performance:" + by;
        String start = pages.start(page, scope, "", text -> text);
        Funds funds =
                Known.on(axes, jdbc.sql(Known.sql(axes, FUNDS, FlowSql.ofFund(axes, "f.id"))))
                        .param("managers", Row.texts(caller.managerIds()))
                        .param("funds", Row.texts(caller.fundIds()))
                        .param("most", MOST)
                        .query(this::read);
        SortedMap<String, Group> groups = new TreeMap<>();
        for (Fund fund : funds.all()) {
            String group = fund.group(by);
            groups.computeIfAbsent(
                            fund.track().currency() + (group == null ? "" : group),
                            _ -> new Group(group, fund.track().currency()))
                    .add(fund.id(), fund.track());
        }
        List<Map.Entry<String, Group>> shown =
                groups.entrySet().stream()
                        .filter(entry -> entry.getKey().compareTo(start) > 0)
                        .limit(page.rows())
                        .toList();
        Page<Map.Entry<String, Group>> cut = pages.page(page, scope, shown, Map.Entry::getKey);
        List<Portfolio> items =
                cut.items().stream().map(entry -> entry.getValue().portfolio()).toList();
        return new Listed<>(funds.asOf(), new Page<>(items, cut.nextCursor(), cut.hasMore()));
    }

    private Funds read(ResultSet set) throws SQLException {
        Row row = new Row(set);
        List<Fund> all = new ArrayList<>();
        AsOf asOf = AsOf.of(0, null);
        while (set.next()) {
            asOf = row.asOf();
            if (row.idIfAny("id") != null) {
                all.add(fund(row));
            }
        }
        return new Funds(asOf, all);
    }

    private Fund fund(Row row) throws SQLException {
        String snapshot = row.textIfAny("snapshot");
        return new Fund(
                row.id("id"),
                row.number("vintage_year"),
                row.textIfAny("strategy"),
                new Track(
                        row.text("currency"),
                        snapshot == null
                                ? List.of()
                                : List.of(json.readValue(snapshot, Track.Snapshot.class)),
                        FlowRow.read(row, json)));
    }

    private record Funds(AsOf asOf, List<Fund> all) {}

    private record Fund(UUID id, int vintageYear, @Nullable String strategy, Track track) {

        @Nullable String group(Grouping by) {
            return switch (by) {
                case VINTAGE -> Integer.toString(vintageYear);
                case STRATEGY -> strategy;
            };
        }
    }
}
