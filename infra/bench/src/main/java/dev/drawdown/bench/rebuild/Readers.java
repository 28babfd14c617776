package dev.drawdown.bench.rebuild;

import dev.drawdown.servers.TestDatabase;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntFunction;

/**
 * Somebody who reads meanwhile: a partner's dashboard and a page of its timeline, as the gateway's
 * role, twenty times a second each.
 */
final class Readers implements AutoCloseable {

    private static final String DASHBOARD =
            """
            SELECT p.legal_name,
                   (SELECT json_agg(t) FROM read_model.lp_dashboard_summary_v1 AS t WHERE t.lp_id = p.id),
                   (SELECT json_agg(l) FROM (
                      SELECT c.fund_id, f.name, a.*
                      FROM read_model.lp_fund_commitments_v1 AS c JOIN read_model.funds_v1 AS f ON f.id = c.fund_id
                      CROSS JOIN LATERAL (
                        SELECT * FROM read_model.lp_capital_accounts_v1
                        WHERE commitment_id = c.id AND as_of_date <= current_date AND known_to IS NULL
                        ORDER BY as_of_date DESC LIMIT 1) AS a
                      WHERE c.lp_id = p.id) AS l)
            FROM read_model.limited_partners_v1 AS p WHERE p.id = ?
            """;

    private static final String TIMELINE =
            """
            SELECT * FROM (
                SELECT id, fund_id, type, amount_cents, status, activity_date, description,
                       sum(paid_cents) OVER (PARTITION BY currency ORDER BY activity_date, id)
                FROM read_model.capital_activities_v1 WHERE lp_id = ?) AS t
            ORDER BY activity_date DESC, id DESC LIMIT 50
            """;

    private static final Duration EVERY = Duration.ofMillis(50);

    private final Connection connection;
    private final IntFunction<UUID> partner;
    private final int partners;
    private final List<Double> millis = Collections.synchronizedList(new ArrayList<>());
    private final CompletableFuture<Void> reading;
    private volatile boolean over;

    Readers(TestDatabase database, Ledger.Made made) throws SQLException {
        this.connection = DriverManager.getConnection(database.readerUrl());
        this.partner = made::partner;
        this.partners = made.partners();
        this.reading = CompletableFuture.runAsync(this::read, Thread.ofPlatform()::start);
    }

    /** 99 of 100 took no longer, in milliseconds, since it was asked last. */
    double p99() {
        List<Double> sorted;
        synchronized (millis) {
            sorted = millis.stream().sorted().toList();
            millis.clear();
        }
        return sorted.get((int) (sorted.size() * 0.99));
    }

    private void read() {
        Random random = new Random(7);
        try (PreparedStatement dashboard = connection.prepareStatement(DASHBOARD);
                PreparedStatement timeline = connection.prepareStatement(TIMELINE)) {
            while (!over) {
                long start = System.nanoTime();
                time(dashboard, partner.apply(random.nextInt(partners)));
                time(timeline, partner.apply(random.nextInt(partners)));
                LockSupport.parkNanos(EVERY.toNanos() - (System.nanoTime() - start));
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void time(PreparedStatement statement, UUID id) throws SQLException {
        long start = System.nanoTime();
        statement.setObject(1, id);
        try (ResultSet rows = statement.executeQuery()) {
            if (!rows.next()) {
                throw new IllegalStateException("nothing to read of " + id);
            }
        }
        millis.add((System.nanoTime() - start) / 1e6);
    }

    @Override
    public void close() throws SQLException {
        over = true;
        reading.join();
        connection.close();
    }
}
