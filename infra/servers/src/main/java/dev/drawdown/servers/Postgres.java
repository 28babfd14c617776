package dev.drawdown.servers;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** PostgreSQL 18, with fsync on: that a commit lasts is part of what is tested. */
public final class Postgres extends Server {

    /** The major version, as its data folder names it. */
    private static final String MAJOR = "18";

    private static final Map<String, String> SETTINGS =
            Map.of(
                    "listen_addresses", "127.0.0.1",
                    "unix_socket_directories", "",
                    "max_connections", "200",
                    "fsync", "on",
                    "full_page_writes", "on",
                    "synchronous_commit", "on",
                    "shared_buffers", "128MB",
                    "max_wal_size", "1GB",
                    "timezone", "UTC",
                    "log_timezone", "UTC");

    static {
        try {
            // Inside Maven nobody else registers the driver for this class loader.
            Class.forName("org.postgresql.Driver");
        } catch (ClassNotFoundException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    private final DatabasePasswords passwords;

    public Postgres(Path folder, int port, DatabasePasswords passwords) {
        super(folder, port);
        this.passwords = passwords;
    }

    /** A running server on that folder, with the passwords of tests. */
    public static Postgres start(Path folder, int port) {
        var server = new Postgres(folder, port, DatabasePasswords.forTests());
        server.start();
        return server;
    }

    @Override
    public void prepare() {
        try {
            var data = data();
            if (Folders.empty(data)) {
                initialise();
            } else if (!Files.isRegularFile(data.resolve("PG_VERSION"))) {
                throw new ServerFailure(
                        "The folder %s is damaged: PG_VERSION is missing in it.".formatted(data));
            } else {
                refuseOtherVersion(Files.readString(data.resolve("PG_VERSION")).strip());
                StalePostmaster.clear(data.resolve("postmaster.pid"));
            }
        } catch (IOException e) {
            throw new ServerFailure("The folder %s cannot be used: %s".formatted(folder(), e), e);
        }
    }

    @Override
    public ChildSpec spec() {
        var command = command("postgres", "-D", data().toString(), "-p", String.valueOf(port()));
        SETTINGS.forEach((name, value) -> command.addAll(List.of("-c", name + "=" + value)));
        // INT is the fast shutdown; TERM would wait until every client has gone.
        return new ChildSpec("PostgreSQL", command, Map.of(), log(), "INT");
    }

    @Override
    public boolean answers() {
        try (var connection = superuser("postgres")) {
            return connection.isValid(2);
        } catch (SQLException e) {
            return false;
        }
    }

    /** The roles are there, with the passwords of this start. */
    @Override
    public void settle() {
        for (var role : DatabaseRole.values()) {
            execute(
                    """
                    DO $role$
                    BEGIN
                        IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = '%1$s') THEN
                            CREATE ROLE %1$s;
                        END IF;
                        ALTER ROLE %1$s LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE PASSWORD '%2$s';
                    END
                    $role$
                    """
                            .formatted(role.roleName(), passwords.roles().get(role)));
        }
    }

    /** A database of its own for one test class. */
    public TestDatabase freshDatabase() {
        var name = "test_" + Long.toUnsignedString(System.nanoTime(), Character.MAX_RADIX);
        createDatabase(name);
        return new TestDatabase(
                name,
                url(name, DatabaseRole.OWNER),
                url(name, DatabaseRole.WRITER),
                url(name, DatabaseRole.PROJECTOR),
                url(name, DatabaseRole.READER));
    }

    /** Makes the database where it is not there yet: the owner's, and open to the four roles. */
    public void createDatabase(String name) {
        try (var connection = superuser("postgres");
                var find =
                        connection.prepareStatement("SELECT FROM pg_database WHERE datname = ?")) {
            find.setString(1, name);
            if (find.executeQuery().next()) {
                return;
            }
        } catch (SQLException e) {
            throw new ServerFailure("PostgreSQL refused: " + e.getMessage(), e);
        }
        execute("CREATE DATABASE " + name + " OWNER " + DatabaseRole.OWNER.roleName());
        execute("REVOKE ALL ON DATABASE " + name + " FROM PUBLIC");
        execute(
                "GRANT CONNECT, TEMPORARY ON DATABASE %s TO %s"
                        .formatted(
                                name,
                                Arrays.stream(DatabaseRole.values())
                                        .map(DatabaseRole::roleName)
                                        .collect(Collectors.joining(", "))));
    }

    /** The JDBC URL, credentials included. */
    public String url(String database, DatabaseRole role) {
        return url(database, role.roleName(), passwords.roles().get(role));
    }

    /** The superuser's URL, for what no role of the product may do. */
    public String superuserUrl(String database) {
        return url(database, "postgres", passwords.superuser());
    }

    private String url(String database, String user, @Nullable String password) {
        return "jdbc:postgresql://127.0.0.1:%d/%s?user=%s&password=%s"
                .formatted(port(), database, user, password);
    }

    private Connection superuser(String database) throws SQLException {
        return DriverManager.getConnection(
                superuserUrl(database) + "&connectTimeout=2&socketTimeout=30");
    }

    private void execute(String sql) {
        try (var connection = superuser("postgres");
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new ServerFailure("PostgreSQL refused: " + e.getMessage(), e);
        }
    }

    private void initialise() throws IOException {
        var half = folder().resolve("data.new");
        var password = folder().resolve("superuser.new");
        Folders.delete(half);
        Files.createDirectories(folder());
        Files.writeString(password, passwords.superuser());
        var command =
                command("initdb", "-D", half.toString(), "-U", "postgres", "-A", "scram-sha-256");
        command.addAll(List.of("--pwfile=" + password, "-E", "UTF8", "--locale=C"));
        command.addAll(List.of("--locale-provider=builtin", "--builtin-locale=C.UTF-8"));
        var initdb =
                new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(Redirect.appendTo(log().toFile()))
                        .start();
        var code = initdb.onExit().join().exitValue();
        Files.delete(password);
        if (code != 0) {
            throw new ServerFailure("initdb failed: see " + log());
        }
        Files.deleteIfExists(data());
        Files.move(half, data(), StandardCopyOption.ATOMIC_MOVE);
    }

    /** PostgreSQL refuses to run as root; in a user namespace of its own it is nobody. */
    private List<String> command(String program, String... arguments) {
        var binaries = PostgresBinaries.in(folder(), MAJOR);
        var prefix =
                "root".equals(System.getProperty("user.name"))
                        ? Stream.of("unshare", "--user")
                        : Stream.<String>empty();
        return Stream.of(
                        prefix,
                        Stream.of(binaries.resolve(program).toString()),
                        Stream.of(arguments))
                .flatMap(part -> part)
                .collect(Collectors.toCollection(ArrayList::new));
    }

    private static void refuseOtherVersion(String version) {
        if (!version.equals(MAJOR)) {
            throw new ServerFailure(
                    "The data folder was written by PostgreSQL %s, and this is PostgreSQL %s."
                            .formatted(version, MAJOR));
        }
    }

    private Path data() {
        return folder().resolve("data");
    }

    private Path log() {
        return folder().resolve("postgresql.log");
    }
}
