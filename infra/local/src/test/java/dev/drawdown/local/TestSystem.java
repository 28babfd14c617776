package dev.drawdown.local;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.drawdown.servers.FreePorts;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** A started system and what a test asks of it. */
record TestSystem(LocalSystem system, Ports ports, Books books, Api administrator) {

    private static final Duration LONG = Duration.ofSeconds(90);
    private static final int PORTS = 14;

    static LaunchSettings settings(Path data, int port) {
        return new LaunchSettings(
                Path.of(System.getProperty("drawdown.root")),
                data,
                new Ports(port),
                false,
                DemoWish.none(),
                false);
    }

    static TestSystem on(Path data) throws IOException {
        var settings = settings(data, FreePorts.next(PORTS));
        var system = LocalSystem.start(settings);
        var ports = settings.ports();
        return new TestSystem(
                system, ports, new Books(system, ports), Api.of(ports, "administrator"));
    }

    String openFund(String name) throws IOException {
        var answer =
                administrator.post(
                        "/api/funds",
                        UUID.randomUUID().toString(),
                        Map.of(
                                "name",
                                name,
                                "currency",
                                "USD",
                                "vintageYear",
                                2019,
                                "effectiveDate",
                                "2019-06-01"));
        assertThat(answer.status()).as("%s", answer).isEqualTo(201);
        return answer.text("fundId");
    }

    /** 1 while the command side at that port relays the ledger to Kafka. */
    long relayLeader(int port) throws IOException {
        return Api.of(ports, "operator")
                .through(port)
                .get("/metrics")
                .body()
                .lines()
                .filter(line -> line.startsWith("relay_leader"))
                .mapToLong(line -> line.endsWith(" 1.0") ? 1 : 0)
                .sum();
    }

    /** No acknowledged command lost, none doubled, and the three places agree to the cent. */
    void verify(Shift shift) throws IOException, SQLException {
        var ledger = books.ledger();
        everyAcknowledgedCommandStandsWhereItSaid(shift, ledger);
        aRepeatedKeyAnswersTheSame(shift);
        positionsAndSequencesAreDense(ledger);
        await().atMost(LONG).untilAsserted(() -> theReadTablesHaveFolded(ledger));
        kafkaHoldsExactlyTheLedger(ledger);
        assertThat(books.parked()).isEmpty();
        assertThat(books.ledgerTotalsOf(shift.fundIds())).isEqualTo(shift.totals());
        assertThat(books.readTotals()).isEqualTo(books.ledgerTotals());
        assertThat(books.dashboardTotals()).isEqualTo(books.ledgerTotals());
    }

    /** Each clerk's funds hold its commands and nothing else: the funds' opening, and no double. */
    private static void everyAcknowledgedCommandStandsWhereItSaid(
            Shift shift, List<Books.Event> ledger) {
        var byPosition = ledger.stream().collect(toMap(Books.Event::position, Function.identity()));
        for (var command : shift.acknowledged()) {
            assertThat(byPosition.get(command.position()))
                    .as("%s", command)
                    .extracting(Books.Event::stream, Books.Event::sequence)
                    .containsExactly(command.stream(), command.sequence());
        }
        assertThat(shift.acknowledged()).extracting(Acknowledged::position).doesNotHaveDuplicates();
        var streams = ledger.stream().collect(groupingBy(Books.Event::stream));
        shift.fundIds()
                .forEach(
                        fund ->
                                assertThat(streams.get("fund-" + fund))
                                        .hasSize(1 + shift.acknowledgedIn("fund-" + fund)));
    }

    private void aRepeatedKeyAnswersTheSame(Shift shift) throws IOException {
        for (var command : shift.sample()) {
            var again = administrator.post(command.path(), command.key(), command.body());
            assertThat(again.status()).as("%s", again).isEqualTo(201);
            assertThat(again.json().path("position").asLong()).isEqualTo(command.position());
        }
    }

    private static void positionsAndSequencesAreDense(List<Books.Event> ledger) {
        var next = new HashMap<String, Long>();
        var last = 0L;
        for (var event : ledger) {
            assertThat(event.position()).isGreaterThan(last);
            assertThat(event.sequence()).isEqualTo(next.getOrDefault(event.stream(), 0L));
            next.put(event.stream(), event.sequence() + 1);
            last = event.position();
        }
    }

    private void theReadTablesHaveFolded(List<Books.Event> ledger) throws SQLException {
        var heads =
                ledger.stream()
                        .collect(toMap(Books.Event::stream, Books.Event::sequence, Math::max));
        assertThat(books.folded()).containsAllEntriesOf(heads);
    }

    /** Kafka may repeat a record after a kill; it may not miss, change or reorder one. */
    private void kafkaHoldsExactlyTheLedger(List<Books.Event> ledger) {
        var first = new HashMap<String, Books.Event>();
        var next = new HashMap<String, Long>();
        for (var record : books.topic()) {
            var sequence = Long.parseLong(header(record, "ce_sequence"));
            var seen = first.containsKey(header(record, "ce_id"));
            if (!seen) {
                assertThat(sequence).isEqualTo(next.getOrDefault(record.key(), 0L));
                next.put(record.key(), sequence + 1);
            }
            first.putIfAbsent(
                    header(record, "ce_id"),
                    new Books.Event(
                            Long.parseLong(header(record, "ce_position")),
                            header(record, "ce_id"),
                            record.key(),
                            sequence,
                            new String(record.value(), StandardCharsets.UTF_8)));
        }
        assertThat(first.values()).containsExactlyInAnyOrderElementsOf(ledger);
    }

    private static String header(ConsumerRecord<?, ?> record, String name) {
        return new String(record.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }
}
