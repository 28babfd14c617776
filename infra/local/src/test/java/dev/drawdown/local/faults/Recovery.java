package dev.drawdown.local.faults;

import dev.drawdown.local.Api;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;

/**
 * Finds out when the system is well again: a new command is acknowledged through each gateway and
 * can be read through each, every process runs, and everything in the ledger has been folded.
 */
final class Recovery {

    private static final Duration STEP = Duration.ofMillis(100);

    private final Scene scene;
    private final Promises promises;
    private final Duration longest;
    private long folded;

    Recovery(Scene scene, Promises promises, Duration longest) {
        this.scene = scene;
        this.promises = promises;
        this.longest = longest;
    }

    /** How long it took until a command went all the way again, and until all was well. */
    record Times(Duration answered, Duration whole) {}

    /** Fails with {@link ConditionTimeoutException} when it takes too long. */
    Times await(long since) throws InterruptedException {
        for (var door : scene.doors()) {
            goesAllTheWay(door);
        }
        var answered = Duration.ofNanos(System.nanoTime() - since);
        until("every process is ready", this::everyProcessIsReady);
        until("the ledger's end is known", () -> head() > 0);
        var head = head();
        until("everything up to %d is folded".formatted(head), () -> isFolded(head));
        return new Times(answered, Duration.ofNanos(System.nanoTime() - since));
    }

    private void goesAllTheWay(Api door) throws InterruptedException {
        var body = Map.of("entityType", "institutional", "legalName", "Probe " + UUID.randomUUID());
        var command =
                new Desk(List.of(door), promises)
                        .settle("/api/limited-partners", body)
                        .orElseThrow(
                                () -> new ConditionTimeoutException("no command was acknowledged"));
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

    /** 0 while nobody can tell. */
    private long head() {
        try {
            return scene.running().books().head();
        } catch (SQLException e) {
            return 0;
        }
    }

    private boolean isFolded(long head) {
        try {
            if (scene.running().books().behind(folded, head) > 0) {
                return false;
            }
            folded = head;
            return true;
        } catch (SQLException e) {
            return false;
        }
    }

    private void until(String what, Callable<Boolean> condition) {
        Awaitility.await(what)
                .atMost(longest)
                .pollDelay(Duration.ZERO)
                .pollInterval(STEP)
                .until(condition);
    }
}
