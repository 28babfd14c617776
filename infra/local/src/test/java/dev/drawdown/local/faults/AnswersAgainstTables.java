package dev.drawdown.local.faults;

import static org.awaitility.Awaitility.await;

import dev.drawdown.local.Api;
import dev.drawdown.local.Totals;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.awaitility.core.ConditionTimeoutException;

/** What a gateway answers, from a cache or past it, is what stands in the read tables. */
record AnswersAgainstTables(Scene scene, Partners partners) {

    private static final int SAMPLE = 40;

    /** Longer than an answer lives in a gateway's own memory, shorter than it lives in Redis. */
    private static final Duration LONG = Duration.ofSeconds(15);

    List<String> differences() throws SQLException {
        var differences = new ArrayList<String>();
        for (var partnerId : partners.sample(SAMPLE)) {
            var expected = scene.running().books().dashboardTotalsOf(partnerId);
            for (var door : scene.doors()) {
                try {
                    await().pollDelay(Duration.ZERO)
                            .atMost(LONG)
                            .ignoreException(IOException.class)
                            .until(() -> read(door, partnerId, Map.of()).equals(expected));
                    var after = Map.of("Drawdown-Read-After", "partner-" + partnerId + ":0");
                    if (!read(door, partnerId, after).equals(expected)) {
                        differences.add(
                                "past the cache %s is not %s".formatted(partnerId, expected));
                    }
                } catch (ConditionTimeoutException | IOException e) {
                    differences.add(
                            "%s does not answer %s for %s: %s"
                                    .formatted(door.base(), expected, partnerId, e.getMessage()));
                }
            }
        }
        return differences;
    }

    private static Totals read(Api door, String partnerId, Map<String, String> headers)
            throws IOException {
        var answer = door.get("/api/lp/%s/summary".formatted(partnerId), headers);
        var each = new ArrayList<Totals>();
        answer.json()
                .path("totals")
                .forEach(
                        total ->
                                each.add(
                                        new Totals(
                                                total.path("totalCommittedCents").asLong(),
                                                total.path("totalCalledCents").asLong(),
                                                total.path("totalDistributedCents").asLong(),
                                                total.path("totalNavCents").asLong())));
        return Totals.sum(each);
    }
}
