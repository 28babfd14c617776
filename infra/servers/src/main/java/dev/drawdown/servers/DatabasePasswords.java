package dev.drawdown.servers;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The passwords of PostgreSQL's superuser and of the four roles: letters, digits, - and _ only. */
public record DatabasePasswords(String superuser, Map<DatabaseRole, String> roles) {

    public DatabasePasswords {
        roles = new EnumMap<>(roles);
        for (var role : DatabaseRole.values()) {
            refuseUnlessPlain(roles.get(role));
        }
        refuseUnlessPlain(superuser);
    }

    /** Known passwords, for servers that live as long as a test. */
    public static DatabasePasswords forTests() {
        return new DatabasePasswords(
                "postgres",
                Arrays.stream(DatabaseRole.values())
                        .collect(Collectors.toMap(Function.identity(), DatabaseRole::roleName)));
    }

    /** They stand in URLs and SQL as they are. */
    private static void refuseUnlessPlain(@Nullable String password) {
        if (password == null || !password.matches("[A-Za-z0-9_-]{1,100}")) {
            throw new IllegalArgumentException(
                    "A password of the database is missing or not plain");
        }
    }
}
