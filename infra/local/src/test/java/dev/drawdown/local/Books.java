package dev.drawdown.local;

import dev.drawdown.servers.DatabaseRole;
import java.nio.charset.StandardCharsets;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** The three places where the books stand: ledger, Kafka, read tables. */
record Books(LocalSystem system, Ports ports) {

    private static final String TOPIC = "drawdown.ledger.v1";

    /** One event of the ledger. */
    record Event(long position, String id, String stream, long sequence, String payload) {}

    List<Event> ledger() throws SQLException {
        return query(
                DatabaseRole.PROJECTOR,
                "SELECT position, event_id, stream, sequence, payload FROM ledger.event ORDER BY position",
                row ->
                        new Event(
                                row.getLong(1),
                                row.getString(2),
                                row.getString(3),
                                row.getLong(4),
                                new String(row.getBytes(5), StandardCharsets.UTF_8)));
    }

    /** The money of the ledger's events, straight from their payloads. */
    Totals ledgerTotals() throws SQLException {
        return ledgerTotals("true");
    }

    Totals ledgerTotalsOf(List<String> fundIds) throws SQLException {
        return ledgerTotals("fund_id IN ('%s')".formatted(String.join("', '", fundIds)));
    }

    private Totals ledgerTotals(String condition) throws SQLException {
        return query(
                        DatabaseRole.PROJECTOR,
                        """
                        WITH fact AS (
                            SELECT name, convert_from(payload, 'UTF8')::jsonb AS p
                            FROM ledger.event WHERE %s
                        )
                        SELECT coalesce(sum((p ->> 'delta')::bigint), 0),
                               coalesce(sum((p -> 'buckets' ->> 'called')::bigint), 0),
                               coalesce(sum((p -> 'buckets' ->> 'distributed')::bigint), 0),
                               coalesce(sum((p ->> 'nav')::bigint), 0)
                        FROM fact
                        WHERE name IN ('CommitmentMade.v1', 'OpeningBalanceReported.v1')
                        """
                                .formatted(condition),
                        Books::totals)
                .getFirst();
    }

    /** The money of the read tables: every commitment where it stands last. */
    Totals readTotals() throws SQLException {
        return query(
                        DatabaseRole.READER,
                        """
                        SELECT sum(commitment_cents), sum(called_cents),
                               sum(distributed_capital_cents), sum(current_nav_cents)
                        FROM (
                            SELECT DISTINCT ON (commitment_id) *
                            FROM read_model.lp_capital_accounts_v1
                            WHERE known_to IS NULL
                            ORDER BY commitment_id, as_of_date DESC
                        ) latest
                        """,
                        Books::totals)
                .getFirst();
    }

    /** The same money as the dashboards add it up. */
    Totals dashboardTotals() throws SQLException {
        return query(
                        DatabaseRole.READER,
                        """
                        SELECT sum(total_committed_cents), sum(total_called_cents),
                               sum(total_distributed_cents), sum(total_nav_cents)
                        FROM read_model.lp_dashboard_summary_v1
                        """,
                        Books::totals)
                .getFirst();
    }

    /** How far each stream has been folded. */
    Map<String, Long> folded() throws SQLException {
        var progress = new HashMap<String, Long>();
        query(
                        DatabaseRole.READER,
                        "SELECT stream, sequence FROM read_model.stream_progress_v1",
                        row -> Map.entry(row.getString(1), row.getLong(2)))
                .forEach(entry -> progress.put(entry.getKey(), entry.getValue()));
        return progress;
    }

    List<String> parked() throws SQLException {
        return query(
                DatabaseRole.READER,
                "SELECT stream || ': ' || reason FROM read_model.parked_streams_v1",
                row -> row.getString(1));
    }

    /** Every record of the topic, in the order of its partition. */
    List<ConsumerRecord<String, byte[]>> topic() {
        Map<String, Object> settings =
                Map.of(
                        "bootstrap.servers",
                        "127.0.0.1:" + ports.kafka(),
                        "fetch.max.bytes",
                        16 * 1024 * 1024);
        try (var consumer =
                new KafkaConsumer<>(
                        settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            var partitions =
                    consumer.partitionsFor(TOPIC).stream()
                            .map(info -> new TopicPartition(TOPIC, info.partition()))
                            .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            var records = new ArrayList<ConsumerRecord<String, byte[]>>();
            while (partitions.stream().anyMatch(at -> consumer.position(at) < ends.get(at))) {
                consumer.poll(Duration.ofSeconds(1)).forEach(records::add);
            }
            return records;
        }
    }

    private static Totals totals(ResultSet row) throws SQLException {
        return new Totals(row.getLong(1), row.getLong(2), row.getLong(3), row.getLong(4));
    }

    private interface Reading<T> {
        T read(ResultSet row) throws SQLException;
    }

    private <T> List<T> query(DatabaseRole role, String sql, Reading<T> reading)
            throws SQLException {
        try (var connection = DriverManager.getConnection(system.databaseUrl(role));
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            var read = new ArrayList<T>();
            while (rows.next()) {
                read.add(reading.read(rows));
            }
            return read;
        }
    }
}
