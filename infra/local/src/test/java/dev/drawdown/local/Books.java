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
import java.util.UUID;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** The three places where the books stand: ledger, Kafka, read tables. */
public record Books(LocalSystem system, Ports ports) {

    /** The topic that repeats the ledger. */
    public static final String TOPIC = "drawdown.ledger.v1";

    private static final String PATIENCE = "&connectTimeout=5&socketTimeout=60";

    /** One event of the ledger. */
    public record Event(long position, String id, String stream, long sequence, String payload) {}

    /** What the key of a command has settled, and where. */
    public record Settled(String stream, long sequence, long position) {}

    public List<Event> ledger() throws SQLException {
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

    /** Where the ledger ends. */
    public long head() throws SQLException {
        return query(
                        DatabaseRole.PROJECTOR,
                        "SELECT coalesce(max(position), 0) FROM ledger.event",
                        row -> row.getLong(1))
                .getFirst();
    }

    /** What each key has settled; as hex, as much of them as the ledger keeps. */
    public Map<String, Settled> settledKeys() throws SQLException {
        return query(
                        DatabaseRole.WRITER,
                        """
                        SELECT replace(command_key::text, '-', ''), stream, sequence, position
                        FROM ledger.event WHERE command_key IS NOT NULL
                        """,
                        row ->
                                Map.entry(
                                        row.getString(1),
                                        new Settled(
                                                row.getString(2), row.getLong(3), row.getLong(4))))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** The money of the ledger's events, straight from their payloads. */
    public Totals ledgerTotals() throws SQLException {
        return query(
                        DatabaseRole.PROJECTOR,
                        """
                        WITH fact AS (
                            SELECT name, convert_from(payload, 'UTF8')::jsonb AS p FROM ledger.event
                            WHERE name IN ('CommitmentMade.v1', 'OpeningBalanceReported.v1', 'CapitalCallIssued.v1')
                        )
                        SELECT coalesce(sum((p ->> 'delta')::bigint), 0),
                               coalesce(sum((p -> 'buckets' ->> 'called')::bigint), 0)
                               + coalesce(sum((SELECT sum(amount::bigint)
                                               FROM jsonb_array_elements(p -> 'lines') AS line,
                                                    jsonb_array_elements_text(line -> 'amounts') AS amount)), 0),
                               coalesce(sum((p -> 'buckets' ->> 'distributed')::bigint), 0),
                               coalesce(sum((p ->> 'nav')::bigint), 0)
                        FROM fact
                        """,
                        Books::totals)
                .getFirst();
    }

    /** The money of the read tables: every commitment where it stands last. */
    public Totals readTotals() throws SQLException {
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
    public Totals dashboardTotals() throws SQLException {
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

    /** One partner's money, as its dashboard adds it up. */
    public Totals dashboardTotalsOf(String partnerId) throws SQLException {
        return query(
                        DatabaseRole.READER,
                        """
                        SELECT sum(total_committed_cents), sum(total_called_cents),
                               sum(total_distributed_cents), sum(total_nav_cents)
                        FROM read_model.lp_dashboard_summary_v1 WHERE lp_id = '%s'
                        """
                                .formatted(UUID.fromString(partnerId)),
                        Books::totals)
                .getFirst();
    }

    /** How many streams had events behind the first position and are not folded up to the last. */
    public long behind(long after, long upTo) throws SQLException {
        return query(
                        DatabaseRole.PROJECTOR,
                        """
                        SELECT count(*)
                        FROM (SELECT stream, max(sequence) AS head FROM ledger.event
                              WHERE position > %d AND position <= %d GROUP BY stream) AS recent
                        LEFT JOIN read_model.stream_progress AS folded USING (stream)
                        WHERE coalesce(folded.sequence, -1) < recent.head
                        """
                                .formatted(after, upTo),
                        row -> row.getLong(1))
                .getFirst();
    }

    /** How far each stream has been folded. */
    public Map<String, Long> folded() throws SQLException {
        var progress = new HashMap<String, Long>();
        query(
                        DatabaseRole.READER,
                        "SELECT stream, sequence FROM read_model.stream_progress_v1",
                        row -> Map.entry(row.getString(1), row.getLong(2)))
                .forEach(entry -> progress.put(entry.getKey(), entry.getValue()));
        return progress;
    }

    public List<String> parked() throws SQLException {
        return query(
                DatabaseRole.READER,
                "SELECT stream || ': ' || reason FROM read_model.parked_streams_v1",
                row -> row.getString(1));
    }

    /** Every record of the topic, in the order of its partition. */
    public List<ConsumerRecord<String, byte[]>> topic() {
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
        try (var connection = DriverManager.getConnection(system.databaseUrl(role) + PATIENCE);
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
