package dev.drawdown.local.faults;

import dev.drawdown.local.TestSystem;
import dev.drawdown.servers.DatabaseRole;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.awaitility.core.ConditionTimeoutException;

/**
 * Runs the whole system under load, injects faults, and holds the system to what it has told its
 * clients. {@code infra/chaos/run.sh} is its long form, {@code FaultsIT} its short one.
 */
final class FaultProgramme {

    private static final int MOST_COMMANDS_BETWEEN = 40;
    private static final Duration LONGEST = Duration.ofMinutes(4);

    /** Whoever has lost something waits in vain for the rest of it. */
    private static final Duration AT_A_LOSS = Duration.ofSeconds(20);

    private static final List<String> FUNDS =
            List.of("Alder", "Birch", "Cedar", "Drumlin", "Elm", "called from");

    private final Path data;
    private final List<Fault> faults;
    private final Random random;
    private final PrintStream told;
    private Duration pace = Duration.ofMillis(20);
    private boolean takesLong;
    private boolean synchronousCommit = true;

    FaultProgramme(Path data, List<Fault> faults, long seed, PrintStream told) {
        this.data = data;
        this.faults = List.copyOf(faults);
        this.random = new Random(seed);
        this.told = told;
    }

    /** Leaves the processes room to start again, which most of the time goes into. */
    FaultProgramme forLong() {
        takesLong = true;
        pace = Duration.ofMillis(150);
        return this;
    }

    /**
     * The ledger's server acknowledges before the disk has it: then a crash loses commands, and
     * this programme must see it.
     */
    FaultProgramme withoutSynchronousCommit() {
        synchronousCommit = false;
        return this;
    }

    Verdict run() throws IOException, SQLException, InterruptedException {
        var running = takesLong ? TestSystem.toBeRestartedOften(data) : TestSystem.on(data);
        try (var scene = Scene.around(running)) {
            if (!synchronousCommit) {
                switchSynchronousCommitOff(scene);
            }
            var promises = new Promises();
            var funds = openFunds(scene, promises);
            var shift = Shift.begin(scene.doors(), funds, promises, pace);
            var longest = synchronousCommit ? LONGEST : AT_A_LOSS;
            var recovery = new Recovery(scene, promises, longest);
            recovery.await(System.nanoTime());
            var struck = strikeAll(scene, promises, shift, recovery);
            shift.end();
            rest(recovery, promises);
            var verdict = new Audit(scene, promises, shift, longest).verdict(struck);
            verdict.differences().forEach(told::println);
            return verdict;
        }
    }

    private int strikeAll(Scene scene, Promises promises, Shift shift, Recovery recovery)
            throws InterruptedException {
        var struck = 0;
        for (var fault : faults) {
            shift.awaitMore(1 + random.nextInt(MOST_COMMANDS_BETWEEN));
            var at = Instant.now().truncatedTo(ChronoUnit.MILLIS);
            var since = System.nanoTime();
            try {
                fault.strike().on(scene);
                struck++;
                var times = recovery.await(since);
                told.printf(
                        Locale.ROOT,
                        "%s %d/%d %s: answered again after %s, whole after %s; %d acknowledged%n",
                        at,
                        struck,
                        faults.size(),
                        fault.text(),
                        Fault.seconds(times.answered()),
                        Fault.seconds(times.whole()),
                        promises.acknowledged().size());
            } catch (IOException | SQLException e) {
                promises.surprise("not injected: %s: %s".formatted(fault.text(), e));
            } catch (ConditionTimeoutException e) {
                promises.surprise(
                        "no recovery from %s: %s".formatted(fault.text(), e.getMessage()));
                return struck;
            }
        }
        return struck;
    }

    /** Once nobody works any more: all of it must come to rest before it is audited. */
    private static void rest(Recovery recovery, Promises promises) throws InterruptedException {
        try {
            recovery.await(System.nanoTime());
        } catch (ConditionTimeoutException e) {
            promises.surprise("it does not come to rest: " + e.getMessage());
        }
    }

    private static List<String> openFunds(Scene scene, Promises promises)
            throws InterruptedException {
        var desk = new Desk(List.of(scene.running().administrator()), promises);
        var ids = new ArrayList<String>();
        for (var name : FUNDS) {
            var body =
                    Map.of(
                            "name",
                            name,
                            "currency",
                            "USD",
                            "vintageYear",
                            2019,
                            "effectiveDate",
                            "2019-06-01");
            desk.settle("/api/funds", body)
                    .map(answer -> answer.text("fundId"))
                    .ifPresent(ids::add);
        }
        return ids;
    }

    /** For every session of the command sides from now on; those that there are end. */
    private static void switchSynchronousCommitOff(Scene scene) throws SQLException {
        try (var connection =
                        DriverManager.getConnection(
                                scene.running().system().databaseUrl(DatabaseRole.WRITER));
                var statement = connection.createStatement()) {
            statement.execute(
                    "ALTER ROLE %s SET synchronous_commit = off"
                            .formatted(DatabaseRole.WRITER.roleName()));
            statement.execute(
                    "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = current_user AND pid <> pg_backend_pid()");
        }
    }

    /** {@code [--faults=N [--only=WORDS] | --short] [--seed=N] [--synchronous-commit=off]}. */
    public static void main(String[] arguments) throws Exception {
        try {
            System.exit(run(Asked.of(arguments)) ? 0 : 1);
        } catch (IllegalArgumentException e) {
            System.err.println(e.getMessage());
            System.exit(2);
        }
    }

    private static boolean run(Asked asked) throws Exception {
        var target = Path.of(System.getProperty("drawdown.root"), "infra", "local", "target");
        var name = "seed-%d-%d".formatted(asked.seed(), ProcessHandle.current().pid());
        var folder = target.resolve("faults").resolve(name);
        var faults = asked.dealt();
        var programme = new FaultProgramme(folder, faults, asked.seed(), System.err);
        if (!asked.synchronousCommit()) {
            programme.withoutSynchronousCommit();
        } else if (!asked.shortForm()) {
            programme.forLong();
        }
        var verdict = programme.run();
        var good = verdict.good() && verdict.faults() == faults.size();
        if (good) {
            delete(folder);
        } else {
            System.err.println("Its logs: " + folder.resolve("logs"));
        }
        System.out.println(verdict.line());
        return good;
    }

    private static void delete(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
