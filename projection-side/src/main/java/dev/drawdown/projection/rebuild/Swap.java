package dev.drawdown.projection.rebuild;

import dev.drawdown.projection.database.WriteGate;
import dev.drawdown.projection.nav.FundAnalytics;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Puts the new tables in the live ones' place, in one transaction: writers wait outside, readers
 * see the old ones until its commit and the new ones from then on.
 */
record Swap(RebuildSettings settings, LiveProgress live) {

    /** What waits for an operator stays on the list, and so does how far each partition is. */
    private static final List<String> KEEP_PROGRESS =
            List.of(
                    "DELETE FROM {next}.projection_progress WHERE EXISTS (SELECT FROM {live}.projection_progress)",
                    "INSERT INTO {next}.projection_progress SELECT * FROM {live}.projection_progress",
                    "DELETE FROM {next}.parked_streams",
                    "INSERT INTO {next}.parked_streams SELECT * FROM {live}.parked_streams",
                    "UPDATE {next}.stream_progress SET parked = false WHERE parked",
                    """
                    INSERT INTO {next}.stream_progress AS n
                    SELECT * FROM {live}.stream_progress WHERE parked OR sequence < 0
                    ON CONFLICT (stream) DO UPDATE SET parked = EXCLUDED.parked
                    """);

    /** A table with its partitions. */
    private static final String RELATIONS =
            """
            SELECT relid::regclass::text FROM pg_partition_tree(to_regclass(?))
            UNION SELECT to_regclass(?)::text
            """;

    private static final String VIEWS =
            """
            SELECT DISTINCT v.oid::regclass::text
            FROM pg_depend AS d
            JOIN pg_rewrite AS r ON r.oid = d.objid AND d.classid = 'pg_rewrite'::regclass
            JOIN pg_class AS v ON v.oid = r.ev_class AND v.relkind = 'v'
            WHERE d.refobjid = to_regclass(?)
            """;

    void run(Owner owner, List<String> tables, boolean acceptDifferences, Progress progress) {
        new Patience(settings)
                .until(
                        () -> {
                            long start = System.nanoTime();
                            owner.transaction()
                                    .executeWithoutResult(
                                            _ -> swap(owner, tables, acceptDifferences));
                            progress.say(
                                    "Swapped; writers waited %s.".formatted(Progress.took(start)));
                        },
                        progress);
    }

    private void swap(Owner owner, List<String> tables, boolean acceptDifferences) {
        owner.waitAtMost(settings.lockTimeout());
        WriteGate.close(owner.jdbc(), settings.live());
        live.follow();
        List<String> apart = live.apart();
        if (!apart.isEmpty() && !acceptDifferences && live.isKnown()) {
            throw new RebuildRefused(apart);
        }
        if (settings.isWhole()) {
            KEEP_PROGRESS.forEach(sql -> owner.jdbc().execute(named(sql)));
            rename(owner.jdbc(), settings.live(), settings.before());
            rename(owner.jdbc(), settings.next(), settings.live());
            finished(owner.jdbc(), settings.live());
        } else {
            owner.jdbc().execute("CREATE SCHEMA " + settings.before());
            lock(owner, tables);
            replaceAll(owner.jdbc(), tables);
            finished(owner.jdbc(), settings.next());
        }
    }

    private String named(String sql) {
        return sql.replace("{live}", settings.live()).replace("{next}", settings.next());
    }

    private static void rename(JdbcTemplate owner, String schema, String name) {
        owner.execute("ALTER SCHEMA %s RENAME TO %s".formatted(schema, name));
    }

    /** What is left of the rebuild, should the next step not come, is nothing to go on with. */
    private static void finished(JdbcTemplate owner, String schema) {
        owner.execute("COMMENT ON SCHEMA %s IS NULL".formatted(schema));
    }

    /**
     * A reader takes its view and then the table, and perhaps another view. Whoever waits for it
     * here gives up before the server looks for a deadlock, so that it never is the reader that
     * fails; together all waits are shorter than that.
     */
    private void lock(Owner owner, List<String> tables) {
        List<String> names = new ArrayList<>();
        tables.forEach(
                table ->
                        names.addAll(
                                owner.jdbc()
                                        .queryForList(
                                                VIEWS,
                                                String.class,
                                                settings.live() + "." + table)));
        tables.forEach(table -> names.add(settings.live() + "." + table));
        owner.waitAtMost(settings.readersWait().dividedBy(2L * names.size()));
        names.forEach(
                name ->
                        owner.jdbc()
                                .execute("LOCK TABLE %s IN ACCESS EXCLUSIVE MODE".formatted(name)));
    }

    /** What stands on tables of two projections cannot go with either. */
    private void replaceAll(JdbcTemplate owner, List<String> tables) {
        boolean analytics = FundAnalytics.standsOn(tables);
        if (analytics) {
            FundAnalytics.drop(owner, settings.live());
            FundAnalytics.drop(owner, settings.next());
        }
        tables.forEach(table -> replace(owner, table));
        if (analytics) {
            FundAnalytics.make(owner, settings.live());
        }
    }

    private void replace(JdbcTemplate owner, String table) {
        move(owner, settings.live(), table, settings.before());
        move(owner, settings.next(), table, settings.live());
    }

    /** Views are bound to their table and not to its name: they go with it. */
    private static void move(JdbcTemplate owner, String from, String table, String to) {
        String name = from + "." + table;
        List<String> views = owner.queryForList(VIEWS, String.class, name);
        List<String> relations = owner.queryForList(RELATIONS, String.class, name, name);
        relations.forEach(r -> owner.execute("ALTER TABLE %s SET SCHEMA %s".formatted(r, to)));
        views.forEach(v -> owner.execute("ALTER VIEW %s SET SCHEMA %s".formatted(v, to)));
    }
}
