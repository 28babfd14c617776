package dev.drawdown.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drawdown.servers.TestDatabase;
import dev.drawdown.servers.TestIdentity;
import dev.drawdown.servers.TestServers;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.UUID;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class CommandSideTest {

    private static TestIdentity identity;
    private static CommandSideNode node;

    @BeforeAll
    static void start() {
        identity = TestIdentity.start();
        TestDatabase database = TestServers.postgres().freshDatabase();
        node = CommandSideNode.start(database, identity, TestServers.freshTopic());
    }

    @AfterAll
    static void stop() {
        node.close();
        identity.close();
    }

    @Test
    void axon_runs_on_the_parts_that_were_chosen_for_it() {
        assertThat(node.bean(EventStore.class)).isExactlyInstanceOf(EmbeddedEventStore.class);
        assertThat(node.bean(EventStorageEngine.class).getClass().getSimpleName())
                .isEqualTo("LedgerEventStorageEngine");
        assertThat(node.bean(TransactionManager.class)).isSameAs(NoTransactionManager.instance());
        assertThat(node.bean(Serializer.class)).isExactlyInstanceOf(Jackson3Serializer.class);
    }

    @Test
    void a_fund_is_opened_a_partner_commits_reports_a_balance_and_is_marked() {
        var fund = node.post("/api/funds", key(), fund("Alder Fund I"));
        var partner = node.post("/api/limited-partners", key(), partner("Alder Pension"));
        assertThat(fund.status()).isEqualTo(201);
        assertThat(fund.number("sequence")).isZero();
        assertThat(fund.text("stream")).isEqualTo("fund-" + fund.text("fundId"));
        assertThat(partner.status()).isEqualTo(201);

        String books = "/api/funds/" + fund.text("fundId");
        var commitment =
                node.post(
                        books + "/commitments",
                        key(),
                        """
                        {"partnerId": "%s", "amountCents": 10000, "effectiveDate": "2024-01-01"}
                        """
                                .formatted(partner.text("partnerId")));
        assertThat(commitment.status()).isEqualTo(201);
        var balance =
                node.post(
                        books + "/opening-balances",
                        key(),
                        """
                        {"commitmentId": "%s", "asOf": "2024-03-31", "calledCents": 4000,
                         "distributedCents": -5, "navCents": 4100, "reportedIrr": 0.059}
                        """
                                .formatted(commitment.text("commitmentId")));
        assertThat(balance.status()).isEqualTo(201);
        var mark =
                node.post(
                        books + "/valuations",
                        key(),
                        """
                        {"asOf": "2024-06-30", "status": "final", "netCents": 4200,
                         "lines": [{"commitmentId": "%s", "navCents": 4200}]}
                        """
                                .formatted(commitment.text("commitmentId")));
        assertThat(mark.status()).isEqualTo(201);
        assertThat(mark.number("sequence")).isEqualTo(3);
    }

    @Test
    void the_same_key_answers_the_same_for_ever_and_another_body_is_refused() {
        String key = key();
        var first = node.post("/api/funds", key, fund("Birch Fund I"));
        var again = node.post("/api/funds", key, fund("Birch Fund I"));
        var other = node.post("/api/funds", key, fund("Birch Fund II"));

        assertThat(again.status()).isEqualTo(201);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(other.status()).isEqualTo(422);
        assertThat(other.text("code")).isEqualTo("IDEMPOTENCY_KEY_REUSED");
    }

    @Test
    void a_second_fund_of_the_same_name_is_refused_with_its_rule() {
        node.post("/api/funds", key(), fund("Cedar Fund I"));
        var second = node.post("/api/funds", key(), fund(" Cedar Fund I "));

        assertThat(second.status()).isEqualTo(409);
        assertThat(second.text("code")).isEqualTo("FUND_ALREADY_OPEN");
        assertThat(second.body().has("timestamp")).isTrue();
    }

    @Test
    void bad_input_is_refused_with_the_field_to_blame() {
        assertThat(node.post("/api/funds", key(), "{\"name\": \"X\"}").text("code"))
                .isEqualTo("VALIDATION_ERROR");
        assertThat(field("{\"name\": \"\", \"currency\": \"USD\", \"vintageYear\": 2020}"))
                .isEqualTo("name");
        assertThat(field("{\"name\": \"X\", \"currency\": \"XYZ\", \"vintageYear\": 2020}"))
                .isEqualTo("currency");
        assertThat(field("{\"name\": \"X\", \"currency\": \"XXX\", \"vintageYear\": 2020}"))
                .isEqualTo("currency");
        assertThat(field("{\"name\": \"X\", \"currency\": \"USD\", \"vintageYear\": 1.5}"))
                .isEqualTo("vintageYear");
        assertThat(field("{\"nam\": \"X\", \"currency\": \"USD\", \"vintageYear\": 2020}"))
                .isEqualTo("nam");
    }

    @Test
    void a_valuation_whose_lines_do_not_add_up_is_refused() {
        var fund = node.post("/api/funds", key(), fund("Dogwood Fund I"));
        var mark =
                node.post(
                        "/api/funds/" + fund.text("fundId") + "/valuations",
                        key(),
                        """
                        {"asOf": "2024-06-30", "status": "final", "netCents": 1,
                         "lines": [{"commitmentId": "%s", "navCents": 2}]}
                        """
                                .formatted(UUID.randomUUID()));
        assertThat(mark.status()).isEqualTo(422);
        assertThat(mark.text("code")).isEqualTo("VALUATION_LINES_DO_NOT_ADD_UP");
    }

    @Test
    void an_if_match_that_is_behind_fails_the_precondition() {
        var fund = node.post("/api/funds", key(), fund("Elm Fund I"));
        var partner = node.post("/api/limited-partners", key(), partner("Elm Pension"));
        var answer =
                node.send(
                        HttpRequest.newBuilder(
                                        URI.create(
                                                node.address()
                                                        + "/api/funds/"
                                                        + fund.text("fundId")
                                                        + "/commitments"))
                                .header(
                                        "Authorization",
                                        "Bearer "
                                                + identity.token(
                                                        "administrator", CommandSideNode.MANAGER))
                                .header("Content-Type", "application/json")
                                .header("Idempotency-Key", key())
                                .header("If-Match", "\"7\"")
                                .POST(
                                        BodyPublishers.ofString(
                                                """
                                                {"partnerId": "%s", "amountCents": 1,
                                                 "effectiveDate": "2024-01-01"}
                                                """
                                                        .formatted(partner.text("partnerId")))));
        assertThat(answer.status()).isEqualTo(412);
    }

    @Test
    void a_persons_name_stands_nowhere_in_the_ledger() {
        var answer =
                node.post(
                        "/api/limited-partners",
                        key(),
                        """
                        {"entityType": "individual", "legalName": "Wilhelmina Quackenbush"}
                        """);
        assertThat(answer.status()).isEqualTo(201);
        long found =
                node.bean(JdbcClient.class)
                        .sql(
                                """
                                SELECT count(*) FROM ledger.event e
                                WHERE convert_from(payload, 'UTF8') || convert_from(metadata, 'UTF8')
                                LIKE '%Quackenbush%'
                                """)
                        .query(Long.class)
                        .single();
        assertThat(found).isZero();
    }

    private static String field(String body) {
        return node.post("/api/funds", key(), body).text("field");
    }

    static String key() {
        return UUID.randomUUID().toString();
    }

    static String fund(String name) {
        return """
        {"name": "%s", "currency": "USD", "vintageYear": 2020, "strategy": "buyout"}
        """
                .formatted(name);
    }

    static String partner(String name) {
        return """
        {"entityType": "institutional", "legalName": "%s", "domicile": "US"}
        """
                .formatted(name);
    }
}
