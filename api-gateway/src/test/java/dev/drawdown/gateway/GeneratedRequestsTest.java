package dev.drawdown.gateway;

import static dev.drawdown.gateway.Shared.GATEWAY;
import static dev.drawdown.gateway.Shared.WORLD;
import static org.assertj.core.api.Assertions.assertThat;

import dev.drawdown.gateway.access.Routes;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/**
 * Requests that nobody would send on purpose: none of them may hurt, and none may tell anything.
 */
class GeneratedRequestsTest {

    private static final int REQUESTS = 3_000;
    private static final List<String> METHODS =
            List.of(
                    "GET", "GET", "GET", "HEAD", "POST", "PUT", "DELETE", "OPTIONS", "PATCH",
                    "get");
    private static final List<String> PARAMETERS =
            List.of("asOf", "asKnownAt", "limit", "cursor", "access_token", "x", "");
    private static final List<String> HEADERS =
            List.of("X-LP-ID", "Accept", "Authorization", "Drawdown-Read-After", "Content-Type");
    private static final List<String> SCRAPS =
            List.of(
                    "",
                    "0",
                    "-1",
                    "9999999999999999999",
                    "1e309",
                    "NaN",
                    "null",
                    "%00",
                    "%2e%2e%2f",
                    "..",
                    "%",
                    "%zz",
                    "%FF%FE",
                    "'%20OR%201=1--",
                    "\";DROP+TABLE+x;--",
                    "\u00e4\u00ff",
                    "%F0%9F%92%A9",
                    "{}",
                    "<x>",
                    "*/*",
                    "text/html;q=0.1",
                    "Bearer",
                    "Bearer x",
                    "Basic eDp4",
                    "2026-13-45",
                    "0000-01-01",
                    "-9999-01-01",
                    "2026-01-01T00:00:00Z",
                    "9999-12-31T23:59:59.999999999-18:00",
                    "fund-00000000-0000-0000-0000-000000000000:x",
                    "a".repeat(3_000));

    private final Random random = new Random(20261120);

    @Test
    @ExtendWith(OutputCaptureExtension.class)
    void no_request_makes_the_gateway_fail_or_tell_of_its_inside(CapturedOutput log)
            throws IOException {
        for (int i = 0; i < REQUESTS; i++) {
            String request = request();
            String answer = answer(request);
            assertThat(answer).as(request).matches("(?s)HTTP/1\\.1 [234]\\d\\d .*");
            assertThat(answer)
                    .as(request)
                    .doesNotContain("Exception")
                    .doesNotContain("read_model")
                    .doesNotContain("<html");
        }
        assertThat(log.getAll()).doesNotContain("\tat ");
    }

    private String request() {
        StringBuilder request = new StringBuilder();
        request.append(any(METHODS)).append(' ').append(path());
        if (random.nextBoolean()) {
            request.append('?').append(any(PARAMETERS)).append('=').append(any(SCRAPS));
        }
        request.append(" HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Length: 0\r\n");
        if (random.nextInt(4) > 0) {
            request.append("Authorization: Bearer ").append(token()).append("\r\n");
        }
        if (random.nextBoolean()) {
            request.append(any(HEADERS)).append(": ").append(any(SCRAPS)).append("\r\n");
        }
        return request.append("\r\n").toString();
    }

    private String path() {
        String path = Routes.ALL.get(random.nextInt(Routes.ALL.size())).path().getPatternString();
        return Stream.of("{lpId}", "{fundId}", "**")
                .reduce(
                        path,
                        (text, variable) ->
                                text.replace(
                                        variable,
                                        random.nextBoolean()
                                                ? any(SCRAPS)
                                                : any(
                                                        List.of(
                                                                WORLD.alpha.toString(),
                                                                WORLD.one.toString()))));
    }

    private String token() {
        return switch (random.nextInt(5)) {
            case 0 -> WORLD.partner(WORLD.alpha);
            case 1 -> WORLD.partnerBy("Alpha Pension Fund");
            case 2 -> WORLD.staff("auditor");
            case 3 -> WORLD.staff("administrator");
            default -> any(SCRAPS);
        };
    }

    private String any(List<String> texts) {
        return texts.get(random.nextInt(texts.size()));
    }

    private static String answer(String request) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), GATEWAY.port)) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
        }
    }
}
