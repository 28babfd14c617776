package dev.drawdown.projection.rebuild;

import dev.drawdown.projection.database.ReadSchema;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The schema in which the new tables are made: as the migrations make it, but without the indexes
 * that only readers need until it is filled.
 */
record NextSchema(RebuildSettings settings, ReadSchema schema) {

    /** What the fold itself looks up in while it fills the tables. */
    private static final List<String> NEEDED =
            List.of(
                    "idx_lp_fund_commitments_fund",
                    "idx_lp_capital_accounts_commitment_latest",
                    "idx_fund_nav_snapshots_latest");

    private static final String NOTE =
            "SELECT obj_description(oid, 'pg_namespace') FROM pg_namespace WHERE nspname = ?";

    /** Of partitioned tables the index as a whole; its parts go and come with it. */
    private static final String READERS_INDEXES =
            """
            SELECT i.relname AS name, pg_get_indexdef(i.oid) AS definition
            FROM pg_class AS i
            JOIN pg_namespace AS n ON n.oid = i.relnamespace
            LEFT JOIN pg_constraint AS c ON c.conindid = i.oid
            WHERE n.nspname = ? AND i.relkind IN ('i', 'I') AND NOT i.relispartition AND c.oid IS NULL
            ORDER BY i.relname
            """;

    private record Index(String name, String definition) {}

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
            drop(owner, settings.next());
            schema.migrate();
            setReadersIndexesAside(owner);
            owner.execute("COMMENT ON SCHEMA %s IS '%s'".formatted(settings.next(), ours()));
            return false;
        }
        if (!note.equals(ours())) {
            throw new IllegalStateException(
                    "%s holds an unfinished %s: finish that, or start anew with --anew"
                            .formatted(settings.next(), note));
        }
        return true;
    }

    private String ours() {
        return "rebuild of " + settings.projection();
    }

    private @Nullable String note(JdbcTemplate owner) {
        return owner.query(NOTE, (row, _) -> row.getString(1), settings.next()).stream()
                .findFirst()
                .orElse(null);
    }

    private void setReadersIndexesAside(JdbcTemplate owner) {
        owner.execute("CREATE TABLE %s.rebuild_index (definition text)".formatted(settings.next()));
        for (Index index :
                owner.query(
                        READERS_INDEXES,
                        (row, _) -> new Index(row.getString("name"), row.getString("definition")),
                        settings.next())) {
            if (!NEEDED.contains(index.name()) && !index.definition().contains("flyway")) {
                owner.update(
                        "INSERT INTO %s.rebuild_index VALUES (?)".formatted(settings.next()),
                        index.definition());
                owner.execute("DROP INDEX %s.%s".formatted(settings.next(), index.name()));
            }
        }
    }

    /** Safe to repeat: what is there already is left. */
    void putReadersIndexesBack(JdbcTemplate owner) {
        String aside = settings.next() + ".rebuild_index";
        String there = owner.queryForObject("SELECT to_regclass(?)::text", String.class, aside);
        if (there == null) {
            return;
        }
        for (String definition : owner.queryForList("SELECT * FROM " + aside, String.class)) {
            owner.execute(
                    definition
                            .replaceFirst(" INDEX ", " INDEX IF NOT EXISTS ")
                            .replaceFirst(" ON ONLY ", " ON "));
        }
        owner.execute("DROP TABLE " + aside);
    }

    static void drop(JdbcTemplate owner, String schema) {
        owner.execute("DROP SCHEMA IF EXISTS %s CASCADE".formatted(schema));
    }
}
