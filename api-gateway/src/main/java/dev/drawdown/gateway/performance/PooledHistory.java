package dev.drawdown.gateway.performance;

import dev.drawdown.gateway.asof.Known;
import dev.drawdown.gateway.asof.TimeAxes;
import dev.drawdown.gateway.figure.FlowRow;
import dev.drawdown.gateway.figure.FlowSql;
import dev.drawdown.gateway.page.Found;
import dev.drawdown.gateway.page.Row;
import dev.drawdown.gateway.partner.PartnerView;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Reads how all of a partner's commitments went together, currency by currency. */
@Component
class PooledHistory {

    private static final String TRACKS =
            """
            SELECT p.manager_id, g.position, g.recorded_at, c.*, s.snapshots, w.*
              FROM read_model.limited_partners_v1 p CROSS JOIN %3$s g
              LEFT JOIN LATERAL (
                SELECT id, currency FROM read_model.lp_fund_commitments_v1
                 WHERE lp_id = p.id
                   AND (:bound::uuid[] IS NULL OR fund_id = ANY(:bound::uuid[]))) c ON TRUE
             CROSS JOIN LATERAL (
                SELECT json_agg(x ORDER BY x.snapshot_date) AS snapshots FROM (
                  SELECT snapshot_date, marked, committed_cents, paid_in_cents, distributed_cents,
                         nav_cents, nav_as_of_date, nav_estimated, irr_reason
                    FROM read_model.lp_performance_snapshots_v1 v
                   WHERE commitment_id = c.id AND snapshot_date <= :lastDay AND %1$s) x) s
              LEFT JOIN LATERAL (%2$s) w ON TRUE
             WHERE p.id = :partnerId
               AND (:bound::uuid[] IS NULL OR EXISTS (
                     SELECT FROM read_model.lp_fund_commitments_v1 c
                      WHERE c.lp_id = p.id AND c.fund_id = ANY(:bound::uuid[])))
            """;

    private static final TypeReference<List<Track.Snapshot>> SNAPSHOTS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;

    PooledHistory(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** Up to {@code rows} points behind a key: only these are solved for. */
    Found<Point> after(PeriodKey key, int rows, PartnerView view, HistoryAsk ask, TimeAxes axes) {
        Found<Track> found =
                Known.on(
                                axes,
                                jdbc.sql(
                                        Known.sql(
                                                axes, TRACKS, FlowSql.ofCommitment(axes, "c.id"))))
                        .param("partnerId", view.partnerId())
                        .param("bound", Row.texts(view.funds()))
                        .query(Found.by(this::track))
                        .orElseThrow(PartnerView::unknown);
        view.refuseStaffOfAnotherManagerThan(found.managerId());
        List<Track> tracks = found.rows();
        List<Point> points =
                keys(tracks, ask).tailSet(key, false).stream()
                        .limit(rows)
                        .map(at -> sums(tracks, at, last(at, ask)).point(at))
                        .toList();
        return new Found<>(found.managerId(), found.asOf(), points);
    }

    /** A period has a point where any of the commitments has a snapshot in it. */
    private static NavigableSet<PeriodKey> keys(List<Track> tracks, HistoryAsk ask) {
        NavigableSet<PeriodKey> keys = new TreeSet<>();
        for (Track track : tracks) {
            for (Track.Snapshot snapshot : track.snapshots()) {
                LocalDate date = snapshot.snapshotDate();
                if (isWithin(date, ask)) {
                    keys.add(new PeriodKey(ask.granularity().end(date), track.currency()));
                }
            }
        }
        return keys;
    }

    private static boolean isWithin(LocalDate date, HistoryAsk ask) {
        LocalDate from = ask.from();
        LocalDate to = ask.to();
        return (from == null || !date.isBefore(from)) && (to == null || !date.isAfter(to));
    }

    private static LocalDate last(PeriodKey at, HistoryAsk ask) {
        LocalDate to = ask.to();
        return to != null && to.isBefore(at.end()) ? to : at.end();
    }

    private static PooledSums sums(List<Track> tracks, PeriodKey at, LocalDate date) {
        PooledSums sums = new PooledSums();
        for (Track track : tracks) {
            Track.Snapshot snapshot = track.at(date);
            if (snapshot != null && track.currency().equals(at.currency())) {
                sums.add(track, snapshot);
            }
        }
        return sums;
    }

    private Track track(Row row) throws SQLException {
        String snapshots = row.textIfAny("snapshots");
        return new Track(
                row.text("currency"),
                snapshots == null ? List.of() : json.readValue(snapshots, SNAPSHOTS),
                FlowRow.read(row, json));
    }
}
