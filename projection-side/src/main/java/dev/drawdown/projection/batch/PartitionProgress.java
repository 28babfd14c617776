package dev.drawdown.projection.batch;

import dev.drawdown.projection.database.Columns;
import dev.drawdown.projection.database.ReadDatabase;
import dev.drawdown.projection.version.Moment;
import java.util.Map;
import java.util.Map.Entry;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** {@code projection_progress}: as of when the read tables are. It only ever rises. */
@Component
public final class PartitionProgress {

    private static final String SAVE =
            """
            INSERT INTO projection_progress AS p (partition, position, recorded_at)
            SELECT * FROM unnest(?::integer[], ?::bigint[], ?::timestamptz[])
            ON CONFLICT (partition) DO UPDATE SET position = EXCLUDED.position, recorded_at = EXCLUDED.recorded_at
            WHERE p.position < EXCLUDED.position
            """;

    private final JdbcTemplate jdbc;

    PartitionProgress(ReadDatabase database) {
        this.jdbc = database.jdbc();
    }

    /** As of when each partition is. */
    public void save(Map<Integer, Moment> partitions) {
        Columns.of(partitions.entrySet().stream().sorted(Entry.comparingByKey()).toList())
                .integer(Entry::getKey)
                .number(partition -> partition.getValue().position())
                .instant(partition -> partition.getValue().at())
                .update(jdbc, SAVE);
    }
}
