package dev.drawdown.command.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.drawdown.command.CommandSideNode;
import dev.drawdown.command.CommandSideNode.Answer;
import dev.drawdown.command.dispatch.CommandKey;
import dev.drawdown.event.AllocationBasis;
import dev.drawdown.event.CallPaymentsReceived;
import dev.drawdown.event.CallType;
import dev.drawdown.event.CapitalCallIssued;
import dev.drawdown.event.EventCodec;
import dev.drawdown.event.FundEvent;
import dev.drawdown.event.ValuationMarked;
import dev.drawdown.event.ValuationStatus;
import dev.drawdown.id.UuidV7;
import dev.drawdown.servers.TestIdentity;
import dev.drawdown.servers.TestServers;
import io.micrometer.core.instrument.MeterRegistry;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A fund with ten thousand events is loaded from a snapshot and the few that came after. */
class LongStreamTest {

    private static final LocalDate DAY = LocalDate.of(2024, 6, 30);
    private static final Currency USD = Currency.getInstance("USD");
    private static final int ROUNDS = 3_333;

    private static TestIdentity identity;
    private static CommandSideNode node;
    private static UUID fund;
    private static UUID partner;
    private static UUID commitment;
    private static String stream;
    private static UUID lastPayment;

    private String snapshotted;

    @BeforeAll
    static void ten_thousand_events() throws SQLException {
        identity = TestIdentity.start();
        node =
                CommandSideNode.start(
                        TestServers.postgres().freshDatabase(), identity, TestServers.freshTopic());
        Answer opened =
                post(
                        "/api/funds",
                        "{\"name\": \"Long\", \"currency\": \"USD\", \"vintageYear\": 2010}");
        fund = UUID.fromString(opened.text("fundId"));
        stream = opened.text("stream");
        partner =
                UUID.fromString(
                        post(
                                        "/api/limited-partners",
                                        "{\"entityType\": \"institutional\", \"legalName\": \"P\"}")
                                .text("partnerId"));
        Answer made =
                post(
                        books("/commitments"),
                        "{\"partnerId\": \"%s\", \"amountCents\": 1000000, \"effectiveDate\": \"2024-01-01\"}"
                                .formatted(partner));
        commitment = UUID.fromString(made.text("commitmentId"));
        append(made.number("sequence"));
    }

    @AfterAll
    static void stop() {
        node.close();
        identity.close();
    }

    @BeforeEach
    void a_snapshot_is_there() {
        node.bean(AggregateCache.class).evict(stream);
        assertThat(preview(100).status()).isEqualTo(200);
        // The trigger counts what was read, and a command that records something sets it off.
        terms();
        await().until(() -> snapshots() == 1);
        snapshotted = preview(100).text("previewHash");
    }

    @Test
    void a_cold_load_reads_the_snapshot_and_what_came_after() {
        node.bean(AggregateCache.class).evict(stream);
        double before = eventsRead();
        assertThat(preview(100).text("previewHash")).isEqualTo(snapshotted);
        assertThat(eventsRead() - before).isLessThanOrEqualTo(500);

        long[] millis = new long[21];
        for (int i = 0; i < millis.length; i++) {
            long start = System.nanoTime();
            assertThat(node.bean(EventStore.class).readEvents(stream).asStream().count())
                    .isPositive();
            millis[i] = (System.nanoTime() - start) / 1_000;
        }
        java.util.Arrays.sort(millis);
        System.out.printf(
                "MEASURED cold load of 10,000 events from a snapshot: min %d, median %d, max %d microseconds%n",
                millis[0], millis[10], millis[20]);
    }

    @Test
    void a_cached_fund_reads_nothing() {
        preview(100);
        double before = eventsRead();
        assertThat(preview(100).status()).isEqualTo(200);
        terms();
        assertThat(eventsRead() - before).isZero();
    }

    @Test
    void a_snapshot_of_another_version_counts_as_none() {
        change("format = 'fund-0-rules-0', state = convert_to('nonsense', 'UTF8')");
        reads_everything_and_answers_the_same();
    }

    @Test
    void a_snapshot_that_cannot_be_read_counts_as_none() {
        change("state = convert_to('nonsense', 'UTF8')");
        reads_everything_and_answers_the_same();
    }

    private void reads_everything_and_answers_the_same() {
        node.bean(AggregateCache.class).evict(stream);
        double before = eventsRead();
        assertThat(preview(100).text("previewHash")).isEqualTo(snapshotted);
        assertThat(eventsRead() - before).isGreaterThan(9_999);
        node.bean(JdbcClient.class).sql("DELETE FROM ledger.snapshot").update();
    }

    @Test
    void an_entry_older_than_the_snapshot_is_reversed_and_the_snapshot_left_aside() {
        // Every call is paid in full: what a reversed payment paid can be called again.
        long free = 1_000_000 - 3L * ROUNDS;
        assertThat(preview(free + 1).text("code")).isEqualTo("CALL_EXCEEDS_UNFUNDED");
        Answer reversed =
                post(
                        books("/reversals"),
                        "{\"eventId\": \"%s\", \"reason\": \"wrong_amount\"}"
                                .formatted(lastPayment));
        assertThat(reversed.status()).isEqualTo(201);
        // The line is outstanding again, so nothing more can be called; its payment can come in.
        assertThat(preview(free).status()).isEqualTo(200);
        Answer again =
                post(
                        books("/reversals"),
                        "{\"eventId\": \"%s\", \"reason\": \"wrong_amount\"}"
                                .formatted(lastPayment));
        assertThat(again.text("code")).isEqualTo("ENTRY_ALREADY_REVERSED");
        await().until(this::snapshotCoversTheReversal);
        node.bean(AggregateCache.class).evict(stream);
        double before = eventsRead();
        assertThat(preview(free + 1).text("code")).isEqualTo("CALL_EXCEEDS_UNFUNDED");
        assertThat(preview(free).status()).isEqualTo(200);
        assertThat(eventsRead() - before).isLessThanOrEqualTo(500);
    }

    private boolean snapshotCoversTheReversal() {
        return node.bean(JdbcClient.class)
                .sql(
                        """
                        SELECT s.sequence >= (SELECT max(sequence) FROM ledger.event
                                              WHERE stream = ? AND name = 'EntryReversed.v1')
                        FROM ledger.snapshot s WHERE s.stream = ?
                        """)
                .params(stream, stream)
                .query(Boolean.class)
                .single();
    }

    private static void append(long head) throws SQLException {
        EventCodec codec = new EventCodec();
        List<NewEvent> events = new ArrayList<>();
        for (int i = 0; i < ROUNDS; i++) {
            UUID call = UUID.randomUUID();
            for (FundEvent event : List.of(called(call, i + 1), paid(call), marked(i))) {
                lastPayment = event instanceof CallPaymentsReceived ? UuidV7.next() : lastPayment;
                events.add(
                        new NewEvent(
                                event instanceof CallPaymentsReceived ? lastPayment : UuidV7.next(),
                                head + 1 + events.size(),
                                EventCodec.nameOf(event),
                                CommandSideNode.MANAGER,
                                fund,
                                DAY,
                                Set.of(partner),
                                "{}".getBytes(StandardCharsets.UTF_8),
                                codec.write(event)));
            }
        }
        node.bean(LedgerAppend.class)
                .append(
                        List.of(
                                new Append(
                                        stream,
                                        head,
                                        CommandKey.of("test", "long", "stream", new byte[0]),
                                        "test",
                                        "{}",
                                        events)));
    }

    private static CapitalCallIssued called(UUID call, int number) {
        return new CapitalCallIssued(
                fund,
                call,
                number,
                DAY,
                DAY,
                USD,
                AllocationBasis.COMMITMENT,
                List.of(new CapitalCallIssued.Part(CallType.INVESTMENTS, null, 3, true, true)),
                List.of(new CapitalCallIssued.Line(1, 1, List.of(3L))));
    }

    private static CallPaymentsReceived paid(UUID call) {
        return new CallPaymentsReceived(
                fund, USD, List.of(new CallPaymentsReceived.Payment(call, 1, 3, 0, DAY, null)));
    }

    private static ValuationMarked marked(int i) {
        return new ValuationMarked(
                fund,
                UUID.randomUUID(),
                DAY.plusDays(i),
                ValuationStatus.FINAL,
                null,
                true,
                USD,
                null,
                i,
                List.of(new ValuationMarked.Line(commitment, partner, i, Map.of())));
    }

    private static Answer preview(long amount) {
        return post(
                books("/capital-calls/preview"),
                """
                {"noticeDate": "2025-01-01", "dueDate": "2025-02-01",
                 "parts": [{"type": "investments", "amountCents": %d}]}
                """
                        .formatted(amount));
    }

    private static void terms() {
        assertThat(post(books("/terms"), "{\"from\": \"2024-01-01\", \"cureDays\": 10}").status())
                .isEqualTo(201);
    }

    private static void change(String to) {
        node.bean(JdbcClient.class).sql("UPDATE ledger.snapshot SET " + to).update();
    }

    private static long snapshots() {
        return node.bean(JdbcClient.class)
                .sql("SELECT count(*) FROM ledger.snapshot")
                .query(Long.class)
                .single();
    }

    private static double eventsRead() {
        return node.bean(MeterRegistry.class).get("ledger_events_read").counter().count();
    }

    private static String books(String path) {
        return "/api/funds/" + fund + path;
    }

    private static Answer post(String path, String body) {
        return node.post(path, UUID.randomUUID().toString(), body);
    }
}
