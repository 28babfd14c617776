package dev.drawdown.gateway.page;

import dev.drawdown.gateway.asof.AsOf;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.ResultSetExtractor;

/**
 * The rows of a list that belongs to one partner or fund.
 *
 * @param managerId whose staff may see them
 * @param asOf what they are as of: there is a row for it even where the list is empty
 */
public record Found<T>(UUID managerId, AsOf asOf, List<T> rows) {

    /**
     * Reads a statement that joins a list to its owner: {@code manager_id}, {@code position} and
     * {@code recorded_at} in each row, {@code id} only where the row is one of the list; nothing
     * where there is no such owner.
     */
    public static <T> ResultSetExtractor<Optional<Found<T>>> by(Row.Reader<T> reader) {
        return set -> {
            if (!set.next()) {
                return Optional.empty();
            }
            Row row = new Row(set);
            Found<T> found = new Found<>(row.id("manager_id"), row.asOf(), new ArrayList<>());
            do {
                if (row.idIfAny("id") != null) {
                    found.rows().add(reader.read(row));
                }
            } while (set.next());
            return Optional.of(found);
        };
    }
}
