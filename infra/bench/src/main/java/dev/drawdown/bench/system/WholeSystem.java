package dev.drawdown.bench.system;

import static java.nio.charset.StandardCharsets.US_ASCII;

import dev.drawdown.local.LaunchSettings;
import dev.drawdown.local.LocalSystem;
import dev.drawdown.local.Ports;
import dev.drawdown.servers.DatabaseRole;
import dev.drawdown.servers.FreePorts;
import dev.drawdown.servers.TestServers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;

/** Every part of the system as a process of its own, in a folder that goes with this one. */
public final class WholeSystem implements AutoCloseable {

    private static final int PORTS = 14;
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final long PAUSE_NANOS = 100_000_000;

    private final LaunchSettings settings;
    private final LocalSystem system;

    private WholeSystem(LaunchSettings settings) {
        this.settings = settings;
        this.system = LocalSystem.start(settings, System.err);
    }

    /** Starts an empty one. */
    public static WholeSystem start() {
        Path root = Path.of(System.getProperty("drawdown.root", "")).toAbsolutePath();
        return new WholeSystem(
                LaunchSettings.empty(
                        root, TestServers.freshFolder("system"), new Ports(FreePorts.next(PORTS))));
    }

    /**
     * Starts an empty one whose PostgreSQL remembers when each transaction was committed, so that
     * it can be asked afterwards and nothing measures while the load runs.
     */
    public static WholeSystem startRememberingCommits() throws IOException {
        WholeSystem started = start();
        Files.writeString(
                started.settings.data().resolve("postgresql/data/postgresql.conf"),
                "\ntrack_commit_timestamp = on\n",
                StandardOpenOption.APPEND);
        started.system.process("postgresql").kill();
        started.await("the database remembers commits", started::remembersCommits);
        started.await("everything is ready again", started::ready);
        return started;
    }

    private boolean remembersCommits() {
        try (Connection connection = connect(DatabaseRole.OWNER);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SHOW track_commit_timestamp")) {
            return row.next() && "on".equals(row.getString(1));
        } catch (SQLException notYet) {
            return false;
        }
    }

    private boolean ready() {
        return IntStream.of(ports().commandSide(), ports().projectionSide(), ports().gateway())
                .allMatch(WholeSystem::ready);
    }

    private static boolean ready(int port) {
        try (Wire wire = Wire.to(port)) {
            byte[] question = "GET /readyz HTTP/1.1\r\nHost: localhost\r\n\r\n".getBytes(US_ASCII);
            return wire.send(question).status() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    /** Waits until something has come about. */
    public void await(String what, BooleanSupplier condition) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException("waited in vain until " + what);
            }
            LockSupport.parkNanos(PAUSE_NANOS);
        }
    }

    /** The system's ports. */
    public Ports ports() {
        return settings.ports();
    }

    /** Begins to watch how busy each part is, and the load itself. */
    public Cores cores() {
        Map<String, Long> processes = new LinkedHashMap<>();
        system.keys().forEach(key -> processes.put(key, system.process(key).pid()));
        processes.put("load", ProcessHandle.current().pid());
        return new Cores(processes);
    }

    /** The command line of a part, as it was started. */
    public List<String> command(String key) {
        return system.command(key);
    }

    /** The environment that a part was started with. */
    public Map<String, String> environment(String key) {
        return system.environment(key);
    }

    /** Where a process of that name logs to. */
    public Path log(String name) {
        return system.log(name);
    }

    /** A new connection to its database. */
    public Connection connect(DatabaseRole role) throws SQLException {
        return DriverManager.getConnection(system.databaseUrl(role));
    }

    /** The database's URL, for a pool. */
    public String databaseUrl(DatabaseRole role) {
        return system.databaseUrl(role);
    }

    @Override
    public void close() {
        system.close();
    }
}
