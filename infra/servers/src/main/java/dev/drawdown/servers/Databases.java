package dev.drawdown.servers;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A running PostgreSQL as its clients see it: roles, databases and their URLs. */
public final class Databases {

    static {
        try {
            // Inside Maven nobody else registers the driver for this class loader.
            Class.forName("org.postgresql.Driver");
        } catch (ClassNotFoundException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    private final String host;
    private final int port;
    private final DatabasePasswords passwords;

    Databases(String host, int port, DatabasePasswords passwords) {
        this.host = host;
        this.port = port;
        this.passwords = passwords;
    }

    /** Whether the server serves a client now. */
    public boolean answer() {
        try (var connection = superuser("postgres")) {
            return connection.isValid(2);
        } catch (SQLException e) {
            return false;
        }
    }

    void createRoles() {
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
        create(name);
        return new TestDatabase(
                name,
                url(name, DatabaseRole.OWNER),
                url(name, DatabaseRole.WRITER),
                url(name, DatabaseRole.PROJECTOR),
                url(name, DatabaseRole.READER));
    }

    void create(String name) {
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

    String url(String database, DatabaseRole role) {
        return url(database, role.roleName(), passwords.roles().get(role));
    }

    /** The superuser's URL, for what no role of the product may do. */
    public String superuserUrl(String database) {
        return url(database, "postgres", passwords.superuser());
    }

    private String url(String database, String user, @Nullable String password) {
        return "jdbc:postgresql://%s:%d/%s?user=%s&password=%s"
                .formatted(host, port, database, user, password);
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
}
