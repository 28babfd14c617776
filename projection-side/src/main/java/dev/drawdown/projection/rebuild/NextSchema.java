package dev.drawdown.projection.rebuild;

import dev.drawdown.projection.database.ReadSchema;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The schema in which the new tables are made: as the migrations make it, but until it is filled
 * without the keys and indexes of the tables that whole streams are copied into, and elsewhere
 * without those that only readers need. Sorting all rows once is faster than finding each one's
 * place.
 */
record NextSchema(RebuildSettings settings, ReadSchema schema) {

    /** Where rows are copied and nothing is looked up; the largest first. */
    static final List<String> COPIED =
            List.of(
                    "lp_capital_accounts",
                    "lp_performance_snapshots",
                    "capital_activities",
                    "partner_timeline",
                    "capital_account_entries",
                    "lp_cash_flows",
                    "rate_inputs",
                    "recorded_entries",
                    "performance_accounts",
                    "capital_call_lines",
                    "distribution_lines",
                    "capital_call_deeds");

    /** What the fold itself looks up in while it fills the tables, and keys that say no. */
    private static final List<String> NEEDED =
            List.of(
                    "idx_lp_fund_commitments_fund",
                    "idx_fund_nav_snapshots_latest",
                    "fund_analytics_mv_fund");

    private static final String NOTE =
            "SELECT obj_description(oid, 'pg_namespace') FROM pg_namespace WHERE nspname = ?";

    /** Of partitioned tables the index as a whole; its parts go and come with it. */
    private static final String INDEXES =
            """
            SELECT i.relname AS name, t.relname AS table_name, pg_get_indexdef(i.oid) AS index,
                   pg_get_constraintdef(c.oid) AS key
            FROM pg_class AS i
            JOIN pg_namespace AS n ON n.oid = i.relnamespace
            JOIN pg_index AS x ON x.indexrelid = i.oid
            JOIN pg_class AS t ON t.oid = x.indrelid
            LEFT JOIN pg_constraint AS c ON c.conindid = i.oid
            WHERE n.nspname = ? AND i.relkind IN ('i', 'I') AND NOT i.relispartition
            ORDER BY c.oid IS NULL, i.relname
            """;

    /** An index, of a key or by itself. */
    private record Index(String name, String table, String index, @Nullable String key) {

        private boolean isNeeded() {
            return NEEDED.contains(name)
                    || table.startsWith("flyway")
                    || (key != null && !COPIED.contains(table));
        }

        private String drop(String schema) {
            return key == null
                    ? "DROP INDEX %s.%s".formatted(schema, name)
                    : "ALTER TABLE %s.%s DROP CONSTRAINT %s".formatted(schema, table, name);
        }

        private String make(String schema) {
            return key == null
                    ? index.replaceFirst(" ON ONLY ", " ON ")
                    : "ALTER TABLE %s.%s ADD CONSTRAINT %s %s".formatted(schema, table, name, key);
        }
    }

    /** Where there are no live tables yet, they are made, and are empty. */
    void makeLive() {
        schema.migrate(settings.live());
    }

    /**
     * Makes the schema, or takes up the one that an unfinished rebuild has left.
     *
     * @return whether there was one
     * @throws IllegalStateException if what is there is the rebuild of something else
     */
    boolean prepare(JdbcTemplate owner, boolean anew) {
        drop(owner, settings.before());
        if (anew) {
            drop(owner, settings.next());
        }
        String note = note(owner);
        if (note == null) {
            make(owner);
            setIndexesAside(owner);
            return false;
        }
        if (!note.equals(ours())) {
            throw new IllegalStateException(
                    "%s holds an unfinished %s: finish that, or start anew with --anew"
                            .formatted(settings.next(), note));
        }
        return true;
    }

    /** Makes it with every key and index from the start. */
    void make(JdbcTemplate owner) {
        drop(owner, settings.next());
        schema.migrate();
        owner.execute("COMMENT ON SCHEMA %s IS '%s'".formatted(settings.next(), ours()));
    }

    private String ours() {
        return "rebuild of " + settings.projection();
    }

    private @Nullable String note(JdbcTemplate owner) {
        return owner.query(NOTE, (row, _) -> row.getString(1), settings.next()).stream()
                .findFirst()
                .orElse(null);
    }

    private void setIndexesAside(JdbcTemplate owner) {
        owner.execute(
                "CREATE TABLE %s (number serial, table_name text, definition text)"
                        .formatted(aside()));
        List<Index> indexes =
                owner.query(
                        INDEXES,
                        (row, _) ->
                                new Index(
                                        row.getString("name"),
                                        row.getString("table_name"),
                                        row.getString("index"),
                                        row.getString("key")),
                        settings.next());
        for (Index index : indexes) {
            if (!index.isNeeded()) {
                owner.update(
                        "INSERT INTO %s (table_name, definition) VALUES (?, ?)".formatted(aside()),
                        index.table(),
                        index.make(settings.next()));
                owner.execute(index.drop(settings.next()));
            }
        }
    }

    /** Whether the tables are still without them, so that whole streams may be copied. */
    boolean isOpen(JdbcTemplate owner) {
        return owner.queryForObject("SELECT to_regclass(?)::text", String.class, aside()) != null;
    }

    /** Makes the keys and indexes of a table; safe to repeat. */
    void putBack(Owner owner, String table) {
        for (String definition : definitions(owner.jdbc(), table)) {
            owner.transaction()
                    .executeWithoutResult(
                            _ -> {
                                owner.jdbc().execute(definition);
                                owner.jdbc()
                                        .update(
                                                "DELETE FROM %s WHERE definition = ?"
                                                        .formatted(aside()),
                                                definition);
                            });
        }
    }

    private List<String> definitions(JdbcTemplate owner, String table) {
        return owner.queryForList(
                "SELECT definition FROM %s WHERE table_name = ? ORDER BY number".formatted(aside()),
                String.class,
                table);
    }

    /** All of them are back. */
    void close(JdbcTemplate owner) {
        owner.execute("DROP TABLE " + aside());
    }

    private String aside() {
        return settings.next() + ".rebuild_index";
    }

    static void drop(JdbcTemplate owner, String schema) {
        owner.execute("DROP SCHEMA IF EXISTS %s CASCADE".formatted(schema));
    }
}
