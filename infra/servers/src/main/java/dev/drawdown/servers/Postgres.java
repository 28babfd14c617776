package dev.drawdown.servers;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** PostgreSQL 18, with fsync on: that a commit lasts is part of what is tested. */
public final class Postgres extends Server {

    /** The major version, as its data folder names it. */
    private static final String MAJOR = "18";

    /** What the product may rely on, wherever the server runs. */
    static final Map<String, String> SETTINGS =
            Map.of(
                    "max_connections", "200",
                    "fsync", "on",
                    "full_page_writes", "on",
                    "synchronous_commit", "on",
                    "shared_buffers", "128MB",
                    "max_wal_size", "1GB",
                    "timezone", "UTC",
                    "log_timezone", "UTC");

    private static final Map<String, String> LOOPBACK_ONLY =
            Map.of("listen_addresses", "127.0.0.1", "unix_socket_directories", "");

    /** How text is ordered must not depend on the machine. */
    static final List<String> LOCALE =
            List.of("--locale=C", "--locale-provider=builtin", "--builtin-locale=C.UTF-8");

    private final DatabasePasswords passwords;
    private final Databases databases;

    public Postgres(Path folder, int port, DatabasePasswords passwords) {
        super(folder, port);
        this.passwords = passwords;
        this.databases = new Databases("127.0.0.1", port, passwords);
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
        LOOPBACK_ONLY.forEach((name, value) -> command.addAll(List.of("-c", name + "=" + value)));
        // INT is the fast shutdown; TERM would wait until every client has gone.
        return new ChildSpec("PostgreSQL", command, Map.of(), log(), "INT");
    }

    @Override
    public boolean answers() {
        return databases.answer();
    }

    /** The roles are there, with the passwords of this start. */
    @Override
    public void settle() {
        databases.createRoles();
    }

    /** What its clients reach. */
    public Databases databases() {
        return databases;
    }

    /** A database of its own for one test class. */
    public TestDatabase freshDatabase() {
        return databases.freshDatabase();
    }

    /** Makes the database where it is not there yet: the owner's, and open to the four roles. */
    public void createDatabase(String name) {
        databases.create(name);
    }

    /** The JDBC URL, credentials included. */
    public String url(String database, DatabaseRole role) {
        return databases.url(database, role);
    }

    private void initialise() throws IOException {
        var half = folder().resolve("data.new");
        var password = folder().resolve("superuser.new");
        Folders.delete(half);
        Files.createDirectories(folder());
        Files.writeString(password, passwords.superuser());
        var command =
                command("initdb", "-D", half.toString(), "-U", "postgres", "-A", "scram-sha-256");
        command.addAll(List.of("--pwfile=" + password, "-E", "UTF8"));
        command.addAll(LOCALE);
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
