package dev.drawdown.gateway;

import static dev.drawdown.gateway.Shared.GATEWAY;
import static dev.drawdown.gateway.Shared.WORLD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.drawdown.gateway.CommandSideEcho.Arrived;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.http.HttpClient;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ForwardTest {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @BeforeEach
    void forgetWhatArrived() {
        WORLD.commands.arrived.clear();
    }

    @Test
    void a_command_arrives_with_its_token_its_key_and_its_body_and_without_the_rest()
            throws InterruptedException {
        String token = WORLD.staff("administrator");
        var answer =
                GATEWAY.send(
                        "POST",
                        "/api/funds/" + WORLD.one + "/commitments?x=%C3%A4",
                        token,
                        "{\"amountCents\": 1}",
                        "Content-Type",
                        "application/json",
                        "Idempotency-Key",
                        "key-1",
                        "If-Match",
                        "\"4\"",
                        "Cookie",
                        "session=stolen",
                        "X-Forwarded-For",
                        "10.0.0.1",
                        "X-LP-ID",
                        "17");
        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.body()).isEqualTo("{\"position\":17}");
        assertThat(answer.header("Drawdown-Position")).isEqualTo("17");
        assertThat(answer.header("Set-Cookie")).isEmpty();
        assertThat(answer.header("Server")).isEmpty();

        Arrived arrived = WORLD.commands.arrived.take();
        assertThat(arrived.method()).isEqualTo("POST");
        assertThat(arrived.uri()).isEqualTo("/api/funds/" + WORLD.one + "/commitments?x=%C3%A4");
        assertThat(arrived.header("Authorization")).isEqualTo("Bearer " + token);
        assertThat(arrived.header("Idempotency-Key")).isEqualTo("key-1");
        assertThat(arrived.header("If-Match")).isEqualTo("\"4\"");
        assertThat(arrived.header("Content-Type")).isEqualTo("application/json");
        assertThat(arrived.header("Content-Length")).isEqualTo("18");
        assertThat(arrived.start()).isEqualTo("{\"amountCents\": 1}");
        assertThat(arrived.headers())
                .doesNotContainKeys("Cookie", "X-Forwarded-For", "X-LP-ID", "Upgrade");
    }

    @Test
    void a_refused_command_never_arrives() {
        GATEWAY.send("POST", "/api/funds", WORLD.staff("auditor"), "{}");
        GATEWAY.send("POST", "/api/funds", null, "{}");
        assertThat(WORLD.commands.arrived).isEmpty();
    }

    @Test
    void a_problem_of_the_command_side_passes_unchanged() {
        var answer = GATEWAY.get("/api/imports/refused", WORLD.staff("administrator"));
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(answer.body()).isEqualTo("{\"status\":422,\"code\":\"IMPORT_HAS_BAD_ROWS\"}");
    }

    @Test
    void where_the_command_side_lives_stays_inside() {
        var answer = GATEWAY.get("/api/imports/moved", WORLD.staff("administrator"));
        assertThat(answer.status()).isEqualTo(202);
        assertThat(answer.header("Location")).isEqualTo("/api/imports/7");
    }

    @Test
    void a_large_upload_streams_through_and_is_not_collected_on_the_way() throws Exception {
        long size = 100L * 1024 * 1024;
        Counted file = new Counted(size);
        var request =
                GATEWAY.request("/api/imports/positions", WORLD.staff("administrator"))
                        .header("Content-Type", "multipart/form-data; boundary=x")
                        .POST(BodyPublishers.ofInputStream(() -> file))
                        .build();
        var answer = HTTP.send(request, BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(201);
        Arrived arrived = WORLD.commands.arrived.take();
        assertThat(arrived.bytes()).isEqualTo(size);
        assertThat(arrived.header("Content-Type")).isEqualTo("multipart/form-data; boundary=x");
        assertThat(file.farthestAhead).isLessThan(size / 4);
    }

    @Test
    void the_lines_of_a_replay_come_one_by_one() throws Exception {
        WORLD.commands.secondLine = new CountDownLatch(1);
        try {
            var request =
                    GATEWAY.request("/api/audit/events", WORLD.staff("auditor"))
                            .header("Accept", "application/x-ndjson")
                            .build();
            HttpResponse<InputStream> answer = HTTP.send(request, BodyHandlers.ofInputStream());
            assertThat(answer.headers().firstValue("Content-Type"))
                    .contains("application/x-ndjson");
            try (BufferedReader lines =
                    new BufferedReader(
                            new InputStreamReader(answer.body(), StandardCharsets.UTF_8))) {
                assertThat(lines.readLine()).isEqualTo("{\"position\":1}");
                WORLD.commands.secondLine.countDown();
                assertThat(lines.readLine()).isEqualTo("{\"position\":2}");
                assertThat(lines.readLine()).isNull();
            }
        } finally {
            WORLD.commands.secondLine.countDown();
        }
    }

    @Test
    void an_answer_that_breaks_off_does_not_look_whole() {
        assertThatThrownBy(() -> GATEWAY.get("/api/imports/broken", WORLD.staff("administrator")))
                .hasRootCauseInstanceOf(IOException.class);
    }

    @Test
    void a_command_side_that_is_away_is_a_503_that_asks_to_come_again() {
        WORLD.commands.stop();
        try {
            var answer = GATEWAY.send("POST", "/api/funds", WORLD.staff("administrator"), "{}");
            assertThat(answer.status()).isEqualTo(503);
            assertThat(answer.code()).isEqualTo("SERVICE_UNAVAILABLE");
            assertThat(answer.header("Retry-After")).isEqualTo("1");
            assertThat(GATEWAY.get("/readyz", null).status()).isEqualTo(200);
        } finally {
            WORLD.commands.start();
        }
        assertThat(GATEWAY.send("POST", "/api/funds", WORLD.staff("administrator"), "{}").status())
                .isEqualTo(201);
    }

    /** Bytes that know how far they are ahead of what has arrived. */
    private static final class Counted extends InputStream {

        private final long size;
        private long sent;
        private long farthestAhead;

        Counted(long size) {
            this.size = size;
        }

        @Override
        public int read() {
            return sent++ < size ? 'x' : -1;
        }

        @Override
        public int read(byte[] into, int offset, int length) {
            int n = (int) Math.min(length, size - sent);
            sent += n;
            farthestAhead = Math.max(farthestAhead, sent - WORLD.commands.received.get());
            return n == 0 ? -1 : n;
        }
    }
}
