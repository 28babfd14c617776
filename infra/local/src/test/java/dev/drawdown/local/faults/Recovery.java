package dev.drawdown.local.faults;

import dev.drawdown.local.Api;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.awaitility.Awaitility;

/**
 * Finds out when the system is well again: a new command is acknowledged through each gateway and
 * can be read through each, every process runs, and everything in the ledger has been folded.
 */
final class Recovery {

    private static final Duration LONGEST = Duration.ofMinutes(4);
    private static final Duration STEP = Duration.ofMillis(100);

    private final Scene scene;
    private final Promises promises;
    private long folded;

    Recovery(Scene scene, Promises promises) {
        this.scene = scene;
        this.promises = promises;
    }

    /** How long it took until a command went all the way again, and until all was well. */
    record Times(Duration answered, Duration whole) {}

    Times await(long since) throws InterruptedException {
        for (var door : scene.doors()) {
            goesAllTheWay(door);
        }
        var answered = Duration.ofNanos(System.nanoTime() - since);
        until("every process is ready", this::everyProcessIsReady);
        until("everything is folded", this::everythingIsFolded);
        return new Times(answered, Duration.ofNanos(System.nanoTime() - since));
    }

    private void goesAllTheWay(Api door) throws InterruptedException {
        var body = Map.of("entityType", "institutional", "legalName", "Probe " + UUID.randomUUID());
        var command =
                new Desk(List.of(door), promises)
                        .settle("/api/limited-partners", body)
                        .orElseThrow(() -> new AssertionError("no command was acknowledged"));
        var profile = "/api/lp/%s/profile".formatted(command.text("partnerId"));
        for (var reading : scene.doors()) {
            until(
                    "what was written is read",
                    () ->
                            new Desk(List.of(reading), promises)
                                    .readAfter(command, profile)
                                    .isPresent());
        }
    }

    private boolean everyProcessIsReady() {
        return Scene.PROCESSES.stream().allMatch(scene.nodes()::ready);
    }

    private boolean everythingIsFolded() {
        try {
            var books = scene.running().books();
            var head = books.head();
            if (books.behind(folded, head) > 0) {
                return false;
            }
            folded = head;
            return true;
        } catch (SQLException e) {
            return false;
        }
    }

    private static void until(String what, Callable<Boolean> condition) {
        Awaitility.await(what)
                .atMost(LONGEST)
                .pollDelay(Duration.ZERO)
                .pollInterval(STEP)
                .until(condition);
    }
}
