package dev.drawdown.gateway;

import static dev.drawdown.gateway.Shared.GATEWAY;
import static dev.drawdown.gateway.Shared.WORLD;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReadAfterTest {

    private static final String HEADER = "Drawdown-Read-After";

    @Test
    void what_is_folded_already_is_answered_at_once() {
        var answer = asked("fund-" + WORLD.one + ":4");
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
    }

    @Test
    void what_is_folded_while_the_read_waits_is_answered_then() {
        String stream = "partner-" + UUID.randomUUID();
        var waiting = CompletableFuture.supplyAsync(() -> asked(stream + ":3").status());
        CompletableFuture.delayedExecutor(200, TimeUnit.MILLISECONDS)
                .execute(() -> WORLD.reads.folded(stream, 3));
        assertThat(waiting).succeedsWithin(Duration.ofSeconds(5)).isEqualTo(200);
    }

    @Test
    void what_is_not_folded_within_two_seconds_is_refused_for_the_moment() {
        long start = System.nanoTime();
        var answer = asked("fund-" + WORLD.one + ":4, fund-" + WORLD.one + ":5");
        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.header("Retry-After")).isEqualTo("1");
        assertThat(Duration.ofNanos(System.nanoTime() - start))
                .isBetween(Duration.ofMillis(1_800), Duration.ofMillis(4_000));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "fund-1:1", "fund-x", "other-018f2b5e-7c00-7000-8000-00000000d0d0:1"})
    void what_is_malformed_is_refused_by_name(String header) {
        var answer = asked(header);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().path("field").asString()).isEqualTo(HEADER);
    }

    @Test
    void every_list_and_every_fund_waits_too() {
        for (String path :
                List.of(
                        "/api/lp/capital-activity",
                        "/api/lp/capital-calls",
                        "/api/lp/distributions/" + WORLD.distribution,
                        "/api/funds",
                        "/api/funds/" + WORLD.one + "/partners",
                        "/api/funds/" + WORLD.one + "/capital-calls/" + WORLD.call,
                        "/api/approvals",
                        "/api/approvals/" + WORLD.proposal)) {
            String token =
                    path.startsWith("/api/lp")
                            ? WORLD.partner(WORLD.alpha)
                            : WORLD.staff("approver");
            String folded = "fund-" + WORLD.one + ":4";
            assertThat(GATEWAY.get(path, token, HEADER, folded).status()).as(path).isEqualTo(200);
            assertThat(GATEWAY.get(path, token, HEADER, "x").status()).as(path).isEqualTo(400);
        }
    }

    private static Gateway.Answer asked(String header) {
        return GATEWAY.get("/api/lp/summary", WORLD.partner(WORLD.alpha), HEADER, header);
    }
}
