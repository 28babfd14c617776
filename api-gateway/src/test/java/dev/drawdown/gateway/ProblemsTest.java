package dev.drawdown.gateway;

import static dev.drawdown.gateway.Shared.GATEWAY;
import static dev.drawdown.gateway.Shared.WORLD;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

class ProblemsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    /api/lp/not-an-id/summary | INVALID_PARAMETER | lpId
                    /api/lp/not-an-id/profile | INVALID_PARAMETER | lpId
                    /api/lp/1-1-1-1-1/summary | INVALID_PARAMETER | lpId
                    /api/funds/not-an-id | INVALID_PARAMETER | fundId
                    /api/funds?limit=0 | INVALID_PARAMETER | limit
                    /api/funds?limit=101 | INVALID_PARAMETER | limit
                    /api/funds?limit=many | INVALID_PARAMETER | limit
                    /api/funds?cursor=forged | INVALID_CURSOR |
                    /api/lp/{alpha}/summary?asOf=yesterday | INVALID_PARAMETER | asOf
                    /api/lp/{alpha}/summary?asOf=2026-02-30 | INVALID_PARAMETER | asOf
                    /api/lp/{alpha}/summary?asOf=%2B999999999-12-31 | INVALID_PARAMETER | asOf
                    /api/lp/{alpha}/summary?asKnownAt=2026-01-01 | INVALID_PARAMETER | asKnownAt
                    /api/lp/{alpha}/summary?asKnownAt= | INVALID_PARAMETER | asKnownAt
                    /api/lp/{alpha}/summary?asOf=%FF%FE | INVALID_PARAMETER | query
                    """)
    void a_malformed_parameter_is_named(String path, String code, String field) {
        var answer =
                GATEWAY.get(
                        path.replace("{alpha}", WORLD.alpha.toString()),
                        WORLD.staff("administrator"));
        assertThat(answer.status()).as(answer.toString()).isEqualTo(400);
        assertThat(answer.code()).isEqualTo(code);
        assertThat(answer.json().path("field").asStringOpt().orElse(null)).isEqualTo(field);
    }

    @Test
    void a_refusal_has_every_member_and_tells_nothing_of_the_inside() {
        var answer = GATEWAY.get("/api/funds/" + new UUID(1, 2), WORLD.staff("auditor"));
        assertThat(answer.status()).isEqualTo(404);
        var problem = answer.json();
        assertThat(problem.propertyNames())
                .containsExactlyInAnyOrder(
                        "type",
                        "title",
                        "status",
                        "detail",
                        "instance",
                        "code",
                        "message",
                        "timestamp");
        assertThat(problem.path("type").asString())
                .isEqualTo("urn:drawdown:problem:fund-not-found");
        assertThat(problem.path("instance").asString()).isEqualTo("/api/funds/" + new UUID(1, 2));
        assertThat(answer.body()).doesNotContainIgnoringCase("select").doesNotContain("Exception");
    }

    @Test
    void what_cannot_be_accepted_is_said_in_a_problem_document() {
        var answer = GATEWAY.get("/api/funds", WORLD.staff("auditor"), "Accept", "text/csv");
        assertThat(answer.status()).isEqualTo(406);
        assertThat(answer.code()).isEqualTo("NOT_ACCEPTABLE");
        var asYaml = GATEWAY.get("/openapi.json", null, "Accept", "application/yaml");
        assertThat(asYaml.status()).isEqualTo(406);
    }

    @Test
    void a_wrong_method_is_told_which_are_right() {
        var answer = GATEWAY.send("DELETE", "/api/funds", WORLD.staff("administrator"), "");
        assertThat(answer.status()).isEqualTo(405);
        assertThat(answer.header("Allow")).contains("GET").contains("POST");
    }

    @ParameterizedTest
    @CsvSource({
        "/api/%zz",
        "/api/[funds]",
        "/api/../etc/passwd",
        "//api/funds",
        "/api/funds;jsessionid=1",
        "/api/%2e%2e/funds",
        "/api/fu%00nds",
        "/api/lp/%0d%0aSet-Cookie:x=1/summary"
    })
    void an_address_that_no_client_should_send_is_refused_with_a_problem_document(String path)
            throws IOException {
        String answer = raw("GET " + path + " HTTP/1.1");
        assertThat(answer).containsPattern("^HTTP/1.1 (400|401|404)");
        assertThat(answer).contains("application/problem+json").doesNotContain("<html");
    }

    @Test
    void a_method_that_nobody_knows_is_refused_with_a_problem_document() throws IOException {
        assertThat(raw("TRACE /api/funds HTTP/1.1"))
                .containsPattern("^HTTP/1.1 40[0135]")
                .contains("application/problem+json");
        assertThat(raw("BREW /api/funds HTTP/1.1"))
                .containsPattern("^HTTP/1.1 (40[0135]|501)")
                .contains("application/problem+json");
    }

    @Test
    void every_answer_carries_the_headers_that_keep_browsers_safe() {
        var answer = GATEWAY.get("/api/lp/summary", WORLD.partner(WORLD.alpha));
        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.header("X-Frame-Options")).isEqualTo("DENY");
        assertThat(answer.header("Cache-Control")).contains("no-store");
        assertThat(answer.header("Content-Security-Policy")).contains("default-src 'none'");
        assertThat(answer.header("Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(answer.header("Server")).isEmpty();
        assertThat(answer.header("Set-Cookie")).isEmpty();
    }

    @Test
    void another_origin_gets_no_permission() {
        var answer =
                GATEWAY.send(
                        "OPTIONS", "/api/funds", null, "", "Access-Control-Request-Method", "GET");
        assertThat(answer.header("Access-Control-Allow-Origin")).isEmpty();
    }

    @Test
    @ExtendWith(OutputCaptureExtension.class)
    void who_asks_for_somebody_elses_account_is_logged_without_a_name(CapturedOutput log) {
        GATEWAY.get("/api/lp/" + WORLD.beta + "/summary", WORLD.partner(WORLD.alpha));
        assertThat(log)
                .contains("forbidden: subject=the-lp target=partner-" + WORLD.beta)
                .doesNotContain("Beta Endowment");
        GATEWAY.get("/api/funds", WORLD.partner(WORLD.alpha));
        assertThat(log).contains("forbidden: subject=the-lp target=GET?/api/funds");
    }

    @Test
    void without_a_database_reads_are_refused_for_the_moment_and_the_door_still_stands() {
        String nowhere = "jdbc:postgresql://127.0.0.1:1/drawdown?user=x&password=x";
        try (Gateway gateway = WORLD.gateway(Map.of("DATABASE_URL", nowhere))) {
            assertThat(gateway.get("/healthz", null).status()).isEqualTo(200);
            assertThat(gateway.get("/readyz", null).status()).isEqualTo(503);
            assertThat(gateway.get("/api/lp/health", null).status()).isEqualTo(503);
            var answer = gateway.get("/api/funds", WORLD.staff("auditor"));
            assertThat(answer.status()).as(answer.toString()).isEqualTo(503);
            assertThat(answer.code()).isEqualTo("SERVICE_UNAVAILABLE");
            assertThat(answer.header("Retry-After")).isEqualTo("1");
        }
    }

    @Test
    void a_gateway_that_starts_before_the_read_schema_is_ready_once_it_is_there() {
        ReadModel empty = ReadModel.empty();
        try (Gateway gateway = WORLD.gateway(Map.of("DATABASE_URL", empty.database.readerUrl()))) {
            assertThat(gateway.get("/readyz", null).status()).isEqualTo(503);
            assertThat(gateway.get("/api/funds", WORLD.staff("auditor")).status()).isEqualTo(503);
            assertThat(
                            gateway.get(
                                            "/api/lp/summary",
                                            WORLD.partner(WORLD.alpha),
                                            "Drawdown-Read-After",
                                            "fund-" + WORLD.one + ":1")
                                    .status())
                    .isEqualTo(503);
            empty.migrate();
            assertThat(gateway.get("/readyz", null).status()).isEqualTo(200);
            var funds = gateway.get("/api/funds", WORLD.staff("auditor"));
            assertThat(funds.status()).isEqualTo(200);
            assertThat(funds.header("Drawdown-As-Of")).isEqualTo("position=0");
        }
    }

    private static String raw(String requestLine) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), GATEWAY.port)) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream()
                    .write(
                            (requestLine + "\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n")
                                    .getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
