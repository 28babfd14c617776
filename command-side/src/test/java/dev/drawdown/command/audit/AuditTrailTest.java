package dev.drawdown.command.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drawdown.command.CommandSideNode;
import dev.drawdown.servers.TestIdentity;
import dev.drawdown.servers.TestServers;
import java.net.URI;
import java.net.http.HttpRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class AuditTrailTest {

    private static final int FUNDS = 7;

    private static TestIdentity identity;
    private static CommandSideNode node;
    private static String auditor;
    private static String partnerId;
    private static final List<String> STREAMS = new ArrayList<>();

    @BeforeAll
    static void start() {
        identity = TestIdentity.start();
        node =
                CommandSideNode.start(
                        TestServers.postgres().freshDatabase(), identity, TestServers.freshTopic());
        auditor = identity.token("auditor", CommandSideNode.MANAGER);
        partnerId =
                node.post(
                                "/api/limited-partners",
                                key(),
                                "{\"entityType\": \"foundation\", \"legalName\": \"Oak\"}")
                        .text("partnerId");
        for (int i = 0; i < FUNDS; i++) {
            var fund =
                    node.post(
                            "/api/funds",
                            key(),
                            "{\"name\": \"F%d\", \"currency\": \"EUR\", \"vintageYear\": 2020}"
                                    .formatted(i));
            STREAMS.add(fund.text("stream"));
            if (i == 0) {
                node.post(
                        "/api/funds/" + fund.text("fundId") + "/commitments",
                        key(),
                        "{\"partnerId\": \"%s\", \"amountCents\": 5, \"effectiveDate\": \"2024-02-29\"}"
                                .formatted(partnerId));
            }
        }
    }

    @AfterAll
    static void stop() {
        node.close();
        identity.close();
    }

    @Test
    void pages_by_cursor_give_every_event_once_and_in_order() {
        assertThat(positions("")).hasSize(FUNDS + 2).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void the_newest_come_first_where_that_is_asked_for() {
        assertThat(positions("&newestFirst=true")).isEqualTo(positions("").reversed());
        var first = node.get("/api/audit/events?limit=3&newestFirst=true", auditor);
        assertThat(
                        node.get(
                                        "/api/audit/events?limit=3&cursor="
                                                + first.text("nextCursor"),
                                        auditor)
                                .text("code"))
                .as("a cursor of the other order")
                .isEqualTo("INVALID_CURSOR");
    }

    @Test
    void one_event_is_found_by_its_position_its_id_or_its_place_in_its_stream() {
        JsonNode event = items("stream=" + STREAMS.getFirst()).path(1);
        for (String query :
                List.of(
                        "position=" + event.path("position").asLong(),
                        "eventId=" + event.path("eventId").asString(),
                        "stream=" + STREAMS.getFirst() + "&sequence=1")) {
            assertThat(items(query)).containsExactly(event);
        }
        assertThat(size("position=0")).isZero();
        assertThat(node.get("/api/audit/events?position=x", auditor).text("field"))
                .isEqualTo("position");
    }

    private static List<Long> positions(String more) {
        List<Long> positions = new ArrayList<>();
        String cursor = "";
        boolean hasMore = true;
        while (hasMore) {
            var page = node.get("/api/audit/events?limit=3" + more + cursor, auditor);
            assertThat(page.status()).isEqualTo(200);
            page.body().path("items").forEach(e -> positions.add(e.path("position").asLong()));
            hasMore = page.body().path("hasMore").asBoolean();
            cursor = "&cursor=" + page.text("nextCursor");
        }
        return positions;
    }

    @Test
    void an_event_shows_its_whole_envelope_and_its_payload() {
        JsonNode event =
                node.get(
                                "/api/audit/events?partnerId="
                                        + partnerId
                                        + "&name=CommitmentMade.v1",
                                auditor)
                        .body()
                        .path("items")
                        .path(0);
        assertThat(event.path("effectiveDate").asString()).isEqualTo("2024-02-29");
        assertThat(event.path("actor").asString()).isEqualTo("administrator-user");
        assertThat(event.path("metadata").path("actor").path("role").asString())
                .isEqualTo("administrator");
        assertThat(event.path("payload").path("delta").asLong()).isEqualTo(5);
    }

    @Test
    void filters_narrow_the_history() {
        assertThat(size("stream=" + STREAMS.getFirst())).isEqualTo(2);
        assertThat(size("partnerId=" + partnerId)).isEqualTo(2);
        assertThat(size("name=FundOpened.v1")).isEqualTo(FUNDS);
        assertThat(size("actor=nobody")).isZero();
        assertThat(size("effectiveFrom=2024-02-29&effectiveTo=2024-02-29")).isEqualTo(1);
        assertThat(size("recordedTo=2000-01-01T00:00:00Z")).isZero();
    }

    @Test
    void another_managers_auditor_sees_nothing() {
        var page = node.get("/api/audit/events", identity.token("auditor", UUID.randomUUID()));
        assertThat(page.body().path("items").size()).isZero();
    }

    @Test
    void a_full_replay_streams_as_lines() {
        var response =
                node.sendRaw(
                        HttpRequest.newBuilder(URI.create(node.address() + "/api/audit/events"))
                                .header("Authorization", "Bearer " + auditor)
                                .header("Accept", "application/x-ndjson"));
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.body().lines()).hasSize(FUNDS + 2).allMatch(l -> l.startsWith("{"));
    }

    @Test
    void bad_parameters_are_named() {
        assertThat(node.get("/api/audit/events?limit=101", auditor).text("field"))
                .isEqualTo("limit");
        assertThat(node.get("/api/audit/events?cursor=x", auditor).text("code"))
                .isEqualTo("INVALID_CURSOR");
        assertThat(node.get("/api/audit/events?fundId=7", auditor).text("field"))
                .isEqualTo("fundId");
        assertThat(node.get("/api/audit/events?recordedFrom=yesterday", auditor).status())
                .isEqualTo(400);
    }

    private static int size(String query) {
        return items(query).size();
    }

    private static JsonNode items(String query) {
        return node.get("/api/audit/events?" + query, auditor).body().path("items");
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }
}
