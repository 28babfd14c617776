package dev.drawdown.projection.partitions;

import dev.drawdown.projection.database.DatabaseSettings;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Makes the partitions of the next years. A year's table is made beside, takes over what had to go
 * to the default partition, and is attached: rows of all other years are read and written
 * meanwhile, and rows of that year wait for {@link PartitionSettings#lockTimeout} at most.
 */
@Component
public final class YearsAhead {

    private static final Logger LOG = LoggerFactory.getLogger(YearsAhead.class);

    private static final List<Parted> TABLES =
            List.of(
                    new Parted("capital_activities", "activity_date"),
                    new Parted("nav_history", "nav_date"));

    /** A table with the date that it is parted by. */
    private record Parted(String table, String date) {}

    private static final String MAKE =
            """
            CREATE TABLE {table}_{year} (LIKE {table} INCLUDING ALL);
            LOCK TABLE {table}_other IN ACCESS EXCLUSIVE MODE;
            WITH moved AS (
                DELETE FROM {table}_other WHERE {date} >= '{first}' AND {date} < '{next}' RETURNING *)
            INSERT INTO {table}_{year} SELECT * FROM moved;
            ALTER TABLE {table} ATTACH PARTITION {table}_{year} FOR VALUES FROM ('{first}') TO ('{next}')
            """;

    private static final String IS_THERE = "SELECT to_regclass(?) IS NOT NULL";

    private static final String ONE_AT_A_TIME =
            "SELECT pg_advisory_xact_lock(4921172, hashtext('partitions'))";

    private final DatabaseSettings database;
    private final PartitionSettings settings;
    private final Clock clock;

    YearsAhead(DatabaseSettings database, PartitionSettings settings, Clock clock) {
        this.database = database;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * Makes what is missing.
     *
     * @return the tables made
     * @throws DataAccessException if one could not be made in time; the others stay
     */
    public List<String> make() {
        int thisYear = LocalDate.now(clock).getYear();
        List<String> made = new ArrayList<>();
        var connection = new SingleConnectionDataSource(database.ownerUrl(), true);
        try {
            JdbcTemplate owner = new JdbcTemplate(connection);
            owner.execute("SET search_path = " + database.schema());
            owner.execute("SET lock_timeout = " + settings.lockTimeout().toMillis());
            var transaction = new TransactionTemplate(new JdbcTransactionManager(connection));
            for (Parted table : TABLES) {
                IntStream.rangeClosed(thisYear, thisYear + settings.yearsAhead())
                        .forEach(
                                year ->
                                        transaction.executeWithoutResult(
                                                _ -> make(owner, table, year, made)));
            }
        } finally {
            connection.destroy();
        }
        if (!made.isEmpty()) {
            LOG.info("Partitions made ahead of time: {}", made);
        }
        return made;
    }

    /** At start: what cannot be made at once is made by the next run, nothing waits for it. */
    public void makeIfPossible() {
        try {
            make();
        } catch (DataAccessException inUse) {
            LOG.warn("Partitions are made later: {}", inUse.getMostSpecificCause().getMessage());
        }
    }

    private static void make(JdbcTemplate owner, Parted of, int year, List<String> made) {
        String name = of.table() + "_" + year;
        owner.query(ONE_AT_A_TIME, _ -> {});
        if (Boolean.TRUE.equals(owner.queryForObject(IS_THERE, Boolean.class, name))) {
            return;
        }
        owner.execute(
                MAKE.replace("{table}", of.table())
                        .replace("{date}", of.date())
                        .replace("{year}", Integer.toString(year))
                        .replace("{first}", LocalDate.of(year, 1, 1).toString())
                        .replace("{next}", LocalDate.of(year + 1, 1, 1).toString()));
        made.add(name);
    }
}
