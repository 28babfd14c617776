package dev.drawdown.projection.capital;

import dev.drawdown.event.OpeningBalanceReported.Buckets;
import dev.drawdown.projection.batch.Ground;
import dev.drawdown.projection.database.Cells;
import dev.drawdown.projection.database.Columns;
import dev.drawdown.projection.version.Moment;
import dev.drawdown.projection.version.Version;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.jdbc.core.JdbcTemplate;

/** {@code lp_capital_accounts}: where each commitment stands, per date and version of knowledge. */
record AccountTable(JdbcTemplate jdbc) {

    /** A version with the account it belongs to. */
    record Row(Account account, Version<Standing> version) {

        private Standing standing() {
            return version.value();
        }

        private Buckets buckets() {
            return standing().buckets();
        }
    }

    /** A row as it was loaded. */
    record Loaded(UUID commitmentId, Version<Standing> version) {}

    private static final String LOAD =
            """
            SELECT a.*
            FROM unnest(?::uuid[], ?::date[]) AS touched (commitment_id, since)
            JOIN LATERAL (
                (SELECT * FROM lp_capital_accounts
                 WHERE commitment_id = touched.commitment_id AND known_to IS NULL AND as_of_date >= touched.since)
                UNION ALL
                (SELECT * FROM lp_capital_accounts
                 WHERE commitment_id = touched.commitment_id AND known_to IS NULL AND as_of_date < touched.since
                 ORDER BY as_of_date DESC LIMIT 1)) AS a ON true
            """;

    void since(Map<UUID, LocalDate> touched, Consumer<Loaded> each) {
        Columns.of(touched.entrySet())
                .uuid(Map.Entry::getKey)
                .date(Map.Entry::getValue)
                .ask(jdbc, LOAD, (row, _) -> read(row), each);
    }

    private static Loaded read(ResultSet row) throws SQLException {
        Cells cells = new Cells(row);
        Moment since = new Moment(row.getLong("known_from"), cells.instant("known_from_at"));
        return new Loaded(
                cells.uuid("commitment_id"),
                new Version<>(cells.date("as_of_date"), standing(row), since, null));
    }

    static Standing standing(ResultSet row) throws SQLException {
        Cells cells = new Cells(row);
        return new Standing(
                row.getLong("commitment_cents"),
                new Buckets(
                        row.getLong("called_cents"),
                        row.getLong("contributed_inside_cents"),
                        row.getLong("contributed_outside_cents"),
                        row.getLong("returned_excess_cents"),
                        row.getLong("distributed_capital_cents"),
                        row.getLong("recallable_cents"),
                        row.getLong("withheld_tax_cents")),
                row.getLong("unfunded_commitment_cents"),
                row.getLong("receivable_cents"),
                cells.numberOrNull("current_nav_cents"),
                cells.dateOrNull("nav_as_of_date"),
                row.getBoolean("nav_estimated"),
                cells.date("stands_as_of"),
                cells.dateOrNull("reported_on"),
                row.getBigDecimal("reported_irr"));
    }

    private static final String CLOSE =
            """
            UPDATE lp_capital_accounts AS a
            SET known_to = c.known_to, known_to_at = c.known_to_at
            FROM unnest(?::uuid[], ?::date[], ?::bigint[], ?::bigint[], ?::timestamptz[])
                AS c (commitment_id, as_of_date, known_from, known_to, known_to_at)
            WHERE a.commitment_id = c.commitment_id AND a.as_of_date = c.as_of_date AND a.known_from = c.known_from
            """;

    void close(List<Row> rows) {
        Columns.of(rows)
                .uuid(row -> row.account().commitmentId())
                .date(row -> row.version().date())
                .number(row -> row.version().since().position())
                .number(row -> row.version().untilPosition())
                .instant(row -> row.version().untilAt())
                .update(jdbc, CLOSE);
    }

    private static final String NEW =
            """
            lp_capital_accounts (commitment_id, lp_id, fund_id, currency, as_of_date, commitment_cents,
                called_cents, contributed_capital_cents, contributed_inside_cents, contributed_outside_cents,
                returned_excess_cents, distributed_capital_cents, recallable_cents, withheld_tax_cents,
                unfunded_commitment_cents, receivable_cents, current_nav_cents, nav_as_of_date, nav_estimated,
                stands_as_of, reported_on, reported_irr,
                known_from, known_from_at, known_to, known_to_at)
            """;

    private static final String OPEN =
            "INSERT INTO "
                    + NEW
                    + """
            SELECT * FROM unnest(?::uuid[], ?::uuid[], ?::uuid[], ?::text[], ?::date[], ?::bigint[],
                ?::bigint[], ?::bigint[], ?::bigint[], ?::bigint[],
                ?::bigint[], ?::bigint[], ?::bigint[], ?::bigint[],
                ?::bigint[], ?::bigint[], ?::bigint[], ?::date[], ?::boolean[],
                ?::date[], ?::date[], ?::numeric[],
                ?::bigint[], ?::timestamptz[], ?::bigint[], ?::timestamptz[])
            """;

    void open(List<Row> rows, Ground ground) {
        switch (ground) {
            case FOLDED -> columns(rows).add(jdbc, OPEN, NEW);
            case FRESH -> columns(rows).copy(jdbc, NEW);
        }
    }

    private static Columns<Row> columns(List<Row> rows) {
        return Columns.of(rows)
                .uuid(row -> row.account().commitmentId())
                .uuid(row -> row.account().partnerId())
                .uuid(row -> row.account().fundId())
                .text(row -> row.account().currency().getCurrencyCode())
                .date(row -> row.version().date())
                .number(row -> row.standing().commitment())
                .number(row -> row.buckets().called())
                .number(row -> row.buckets().paidIn())
                .number(row -> row.buckets().contributedInside())
                .number(row -> row.buckets().contributedOutside())
                .number(row -> row.buckets().returnedExcess())
                .number(row -> row.buckets().distributed())
                .number(row -> row.buckets().recallable())
                .number(row -> row.buckets().withheldTax())
                .number(row -> row.standing().unfunded())
                .number(row -> row.standing().receivable())
                .number(row -> row.standing().nav())
                .date(row -> row.standing().navAsOf())
                .flag(row -> row.standing().navEstimated())
                .date(row -> row.standing().standsAsOf())
                .date(row -> row.standing().reportedOn())
                .decimal(row -> row.standing().reportedIrr())
                .number(row -> row.version().since().position())
                .instant(row -> row.version().since().at())
                .number(row -> row.version().untilPosition())
                .instant(row -> row.version().untilAt());
    }
}
