package dev.drawdown.bench.http;

import dev.drawdown.bench.system.WholeSystem;
import dev.drawdown.bench.system.Wire;
import dev.drawdown.servers.ChildProcess;
import dev.drawdown.servers.ChildSpec;
import dev.drawdown.servers.DatabaseRole;
import dev.drawdown.servers.FreePorts;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The bare server as a process of its own, its JVM run as the applications' are. */
public final class BareProcess implements AutoCloseable {

    private static final String CLASS_PATH = "-cp";

    private final ChildProcess process;
    private final int port;

    private BareProcess(ChildProcess process, int port) {
        this.process = process;
        this.port = port;
    }

    /** Starts it beside a system, on the same database and Redis. */
    public static BareProcess beside(WholeSystem system) throws SQLException {
        try (Connection connection = system.connect(DatabaseRole.OWNER);
                Statement statement = connection.createStatement()) {
            statement.execute(
                    "CREATE TABLE bare_route (id uuid PRIMARY KEY, payload text NOT NULL)");
        }
        int port = FreePorts.next(1);
        List<String> gateway = system.command("api-gateway");
        List<String> command = new ArrayList<>(gateway.subList(0, gateway.indexOf(CLASS_PATH)));
        command.addAll(
                List.of(
                        CLASS_PATH,
                        System.getProperty("java.class.path"),
                        BareServer.class.getName()));
        ChildProcess process =
                ChildProcess.start(
                        new ChildSpec(
                                "bare server",
                                command,
                                Map.of(
                                        "SERVER_PORT",
                                        String.valueOf(port),
                                        "SERVER_ADDRESS",
                                        "127.0.0.1",
                                        "SERVER_TOMCAT_MAX_KEEP_ALIVE_REQUESTS",
                                        "-1",
                                        "SPRING_THREADS_VIRTUAL_ENABLED",
                                        "true",
                                        "BARE_DATABASE_URL",
                                        system.databaseUrl(DatabaseRole.OWNER),
                                        "REDIS_URL",
                                        "redis://127.0.0.1:" + system.ports().redis()),
                                system.log("bare-server"),
                                "TERM"));
        BareProcess bare = new BareProcess(process, port);
        system.await("the bare server answers", bare::answers);
        return bare;
    }

    /** Where it listens. */
    public int port() {
        return port;
    }

    /** Keeps a text in its table. */
    public UUID keep(WholeSystem system, String text) throws SQLException {
        UUID id = UUID.randomUUID();
        try (Connection connection = system.connect(DatabaseRole.OWNER);
                PreparedStatement insert =
                        connection.prepareStatement("INSERT INTO bare_route VALUES (?, ?)")) {
            insert.setObject(1, id);
            insert.setString(2, text);
            insert.executeUpdate();
        }
        return id;
    }

    /** A read of it. */
    public byte[] get(String path) {
        return "GET %s HTTP/1.1\r\nHost: localhost\r\n\r\n"
                .formatted(path)
                .getBytes(StandardCharsets.UTF_8);
    }

    private boolean answers() {
        try (Wire wire = Wire.to(port)) {
            return wire.send(get("/nothing")).status() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    @Override
    public void close() {
        process.stop(Duration.ofSeconds(10));
    }
}
