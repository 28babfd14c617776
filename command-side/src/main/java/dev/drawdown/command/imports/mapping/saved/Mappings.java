package dev.drawdown.command.imports.mapping.saved;

import dev.drawdown.command.imports.InvalidImport;
import dev.drawdown.command.imports.mapping.Mapping;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Saved mappings: a manager's own, and those that are built in. */
@Component
public class Mappings {

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");
    private static final int MOST_PER_MANAGER = 1_000;

    private static final String FIND =
            """
            SELECT name, kind, document, manager_id IS NULL AS built_in, saved_at FROM imports.mapping
            WHERE name = ? AND (manager_id = ? OR manager_id IS NULL)
            """;

    private static final String LIST =
            """
            SELECT name, kind, document, manager_id IS NULL AS built_in, saved_at FROM imports.mapping
            WHERE (manager_id = ? OR manager_id IS NULL) AND name COLLATE "C" > ?
            ORDER BY name COLLATE "C"
            LIMIT ?
            """;

    private static final String SAVE =
            """
            INSERT INTO imports.mapping AS m (manager_id, name, kind, document, saved_by)
            SELECT ?, ?, ?, ?, ?
            WHERE (SELECT count(*) FROM imports.mapping WHERE manager_id = ? AND name <> ?) < ?
            ON CONFLICT ON CONSTRAINT mapping_name
            DO UPDATE SET kind = excluded.kind, document = excluded.document, saved_by = excluded.saved_by, saved_at = now()
            """;

    private static final String BUILT_IN =
            """
            SELECT EXISTS (SELECT FROM imports.mapping WHERE manager_id IS NULL AND name = ?)
            """;

    private final JdbcClient jdbc;

    Mappings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A mapping for a kind of file under its name, as text. */
    public record Saved(
            String name, String kind, String document, boolean builtIn, Instant savedAt) {}

    /**
     * The manager's mapping of that name.
     *
     * @throws MappingNotFound if there is none
     */
    public Saved get(UUID managerId, String name) {
        return jdbc.sql(FIND)
                .params(name, managerId)
                .query(Mappings::read)
                .optional()
                .orElseThrow(() -> new MappingNotFound(name));
    }

    List<Saved> after(UUID managerId, String name, int limit) {
        return jdbc.sql(LIST).params(managerId, name, limit).query(Mappings::read).list();
    }

    void save(UUID managerId, String name, Mapping mapping, String savedBy) {
        if (!NAME.matcher(name).matches()) {
            throw InvalidImport.in(
                    "name", "must be 1 to 64 letters, digits, dots, dashes or underscores");
        }
        if (jdbc.sql(BUILT_IN).param(name).query(Boolean.class).single()) {
            throw InvalidImport.in("name", "is that of a built-in mapping; choose another");
        }
        int saved =
                jdbc.sql(SAVE)
                        .params(
                                managerId,
                                name,
                                mapping.fields().kind(),
                                mapping.document(),
                                savedBy)
                        .params(managerId, name, MOST_PER_MANAGER)
                        .update();
        if (saved == 0) {
            throw InvalidImport.in("name", "there are too many mappings already");
        }
    }

    private static Saved read(ResultSet row, int rowNumber) throws SQLException {
        return new Saved(
                row.getString("name"),
                row.getString("kind"),
                row.getString("document"),
                row.getBoolean("built_in"),
                row.getObject("saved_at", OffsetDateTime.class).toInstant());
    }
}
