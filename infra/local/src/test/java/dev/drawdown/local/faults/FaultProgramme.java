package dev.drawdown.local.faults;

import dev.drawdown.servers.DatabaseRole;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;

/**
 * Runs the whole system under load, injects faults, and holds the system to what it has told its
 * clients. {@code infra/chaos/run.sh} is its long form, {@code FaultsIT} its short one.
 */
final class FaultProgramme {

    private static final int MOST_COMMANDS_BETWEEN = 40;
    private static final List<String> FUNDS =
            List.of("Alder", "Birch", "Cedar", "Drumlin", "Elm", "called from");

    private final Path data;
    private final List<Fault> faults;
    private final Random random;
    private final PrintStream told;
    private Duration pace = Duration.ofMillis(20);
    private boolean synchronousCommit = true;

    FaultProgramme(Path data, List<Fault> faults, long seed, PrintStream told) {
        this.data = data;
        this.faults = List.copyOf(faults);
        this.random = new Random(seed);
        this.told = told;
    }

    /** The pause between two pieces of work of one clerk. */
    FaultProgramme at(Duration newPace) {
        pace = newPace;
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
        try (var scene = Scene.on(data)) {
            if (!synchronousCommit) {
                switchSynchronousCommitOff(scene);
            }
            var promises = new Promises();
            var funds = openFunds(scene, promises);
            var shift = Shift.begin(scene.doors(), funds, promises, pace);
            var recovery = new Recovery(scene, promises);
            recovery.await(System.nanoTime());
            var struck = strikeAll(scene, promises, shift, recovery);
            shift.end();
            recovery.await(System.nanoTime());
            var verdict = new Audit(scene, promises, shift).verdict(struck);
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
            } catch (IOException | SQLException | RuntimeException e) {
                promises.surprise(
                        "the fault could not be injected: %s: %s".formatted(fault.text(), e));
            }
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
        }
        return struck;
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

    /** {@code --faults=N --seed=N [--synchronous-commit=off]}. */
    public static void main(String[] arguments) throws Exception {
        var asked = Asked.of(arguments);
        var data =
                Path.of(
                        System.getProperty("drawdown.root"),
                        "infra/local/target/faults",
                        "seed-%d-%d".formatted(asked.seed(), ProcessHandle.current().pid()));
        var programme =
                new FaultProgramme(data, asked.dealt(), asked.seed(), System.err)
                        .at(Duration.ofMillis(100));
        var verdict =
                (asked.synchronousCommit() ? programme : programme.withoutSynchronousCommit())
                        .run();
        System.out.println(verdict.line());
        System.exit(verdict.good() && verdict.faults() == asked.faults() ? 0 : 1);
    }
}
