package dev.drawdown.gateway.asof;

import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/** What was known at the time that a read asks for, as conditions of its statement. */
public final class Known {

    private Known() {}

    /**
     * Of a row that is known from one position to another.
     *
     * @param alias of the row's table
     */
    public static String row(TimeAxes axes, String alias) {
        return axes.asKnownAt() == null
                ? "%s.known_to IS NULL".formatted(alias)
                : """
                (%1$s.known_from_at <= :knownAt AND (%1$s.known_to_at IS NULL OR %1$s.known_to_at > :knownAt))\
                """
                        .formatted(alias);
    }

    /**
     * Of a fact that counts until it is reversed.
     *
     * @param alias of its table, with {@code position} and {@code reversed_by}
     */
    public static String fact(TimeAxes axes, String alias) {
        return axes.asKnownAt() == null
                ? "%s.reversed_by IS NULL".formatted(alias)
                : """
                ((SELECT recorded_at FROM read_model.recorded_entries_v1
                   WHERE position = %1$s.position) <= :knownAt
                 AND (%1$s.reversed_by IS NULL OR
                      (SELECT recorded_at FROM read_model.recorded_entries_v1
                        WHERE position = %1$s.reversed_by) > :knownAt))\
                """
                        .formatted(alias);
    }

    /**
     * A statement about one table of versions.
     *
     * @param sql {@code %1$s} stands for what was known of {@code v}, {@code %3$s} for progress
     */
    public static String sql(TimeAxes axes, String sql) {
        return sql(axes, sql, "");
    }

    /**
     * The same with something of its own in the place of {@code %2$s}.
     *
     * @param own of the statement
     */
    public static String sql(TimeAxes axes, String sql, String own) {
        return sql.formatted(row(axes, "v"), own, AsOf.PROGRESS);
    }

    /** Sets what the conditions and the effective axis ask for: {@code lastDay} and knownAt. */
    public static StatementSpec on(TimeAxes axes, StatementSpec statement) {
        StatementSpec dated = statement.param("lastDay", axes.lastDay());
        return axes.asKnownAt() == null ? dated : dated.param("knownAt", axes.knownAt());
    }
}
