package dev.drawdown.projection.holding;

import dev.drawdown.projection.database.Cells;
import dev.drawdown.projection.database.Columns;
import dev.drawdown.projection.version.Moment;
import dev.drawdown.projection.version.Version;
import java.math.BigInteger;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.jdbc.core.JdbcTemplate;

/** {@code holdings}: where each deal stands, per date and version of knowledge. */
record HoldingTable(JdbcTemplate jdbc) {

    /** A version with the deal it belongs to. */
    record Row(Deal deal, Version<Holding> version) {

        private Holding value() {
            return version.value();
        }
    }

    static final String INVESTED = "invested";
    static final String COST = "cost";
    static final String VALUE = "value";
    static final String INCOME = "income";
    static final String PROCEEDS = "proceeds";

    private static final String SUMS =
            """
            SELECT sum(invested_cents) AS invested, sum(cost_cents) AS cost, sum(value_cents) AS value,
                   sum(income_cents) AS income, sum(proceeds_cents) AS proceeds
            FROM (SELECT DISTINCT ON (deal_id) * FROM holdings
                  WHERE fund_id = ? AND known_to IS NULL ORDER BY deal_id, as_of_date DESC) AS h
            HAVING count(*) > 0
            """;

    /** What a fund's deals stand at last, added up; nothing where there is no deal. */
    static Map<String, BigInteger> sums(JdbcTemplate jdbc, UUID fundId) {
        return Cells.sums(jdbc, SUMS, List.of(INVESTED, COST, VALUE, INCOME, PROCEEDS), fundId);
    }

    private static final String LOAD =
            """
            SELECT h.*
            FROM unnest(?::uuid[], ?::date[]) AS touched (deal_id, since)
            JOIN LATERAL (
                (SELECT * FROM holdings
                 WHERE deal_id = touched.deal_id AND known_to IS NULL AND as_of_date >= touched.since)
                UNION ALL
                (SELECT * FROM holdings
                 WHERE deal_id = touched.deal_id AND known_to IS NULL AND as_of_date < touched.since
                 ORDER BY as_of_date DESC LIMIT 1)) AS h ON true
            """;

    void since(Map<UUID, LocalDate> touched, Consumer<Row> each) {
        Columns.of(touched.entrySet())
                .uuid(Map.Entry::getKey)
                .date(Map.Entry::getValue)
                .ask(jdbc, LOAD, (row, _) -> read(row), each);
    }

    static Row read(ResultSet row) throws SQLException {
        Cells cells = new Cells(row);
        Deal deal =
                new Deal(
                        cells.uuid("deal_id"),
                        cells.uuid("fund_id"),
                        Currency.getInstance(row.getString("currency")));
        Holding holding =
                new Holding(
                        row.getString("company"),
                        row.getString("sector"),
                        row.getString("country"),
                        Holding.Status.of(row.getString("status")),
                        row.getLong("invested_cents"),
                        row.getLong("cost_cents"),
                        row.getLong("value_cents"),
                        row.getLong("income_cents"),
                        row.getLong("proceeds_cents"),
                        cells.dateOrNull("valued_on"),
                        row.getBigDecimal("ownership"),
                        new Participants(cells.uuids("participants"), cells.numbers("weights")));
        Moment since = new Moment(row.getLong("known_from"), cells.instant("known_from_at"));
        return new Row(deal, new Version<>(cells.date("as_of_date"), holding, since, null));
    }

    private static final String CLOSE =
            """
            UPDATE holdings AS h
            SET known_to = c.known_to, known_to_at = c.known_to_at
            FROM unnest(?::uuid[], ?::date[], ?::bigint[], ?::bigint[], ?::timestamptz[])
                AS c (deal_id, as_of_date, known_from, known_to, known_to_at)
            WHERE h.deal_id = c.deal_id AND h.as_of_date = c.as_of_date AND h.known_from = c.known_from
            """;

    void close(List<Row> rows) {
        Columns.of(rows)
                .uuid(row -> row.deal().dealId())
                .date(row -> row.version().date())
                .number(row -> row.version().since().position())
                .number(row -> row.version().untilPosition())
                .instant(row -> row.version().untilAt())
                .update(jdbc, CLOSE);
    }

    private static final String OPEN =
            """
            INSERT INTO holdings (deal_id, fund_id, currency, as_of_date, company, sector, country, status,
                invested_cents, cost_cents, value_cents, income_cents, proceeds_cents, valued_on, ownership,
                participants, weights, known_from, known_from_at, known_to, known_to_at)
            SELECT deal_id, fund_id, currency, as_of_date, company, sector, country, status,
                invested_cents, cost_cents, value_cents, income_cents, proceeds_cents, valued_on, ownership,
                participants::uuid[], weights::bigint[], known_from, known_from_at, known_to, known_to_at
            FROM unnest(?::uuid[], ?::uuid[], ?::text[], ?::date[], ?::text[], ?::text[], ?::text[], ?::text[],
                    ?::bigint[], ?::bigint[], ?::bigint[], ?::bigint[], ?::bigint[], ?::date[], ?::numeric[],
                    ?::text[], ?::text[], ?::bigint[], ?::timestamptz[], ?::bigint[], ?::timestamptz[])
                AS h (deal_id, fund_id, currency, as_of_date, company, sector, country, status,
                      invested_cents, cost_cents, value_cents, income_cents, proceeds_cents, valued_on, ownership,
                      participants, weights, known_from, known_from_at, known_to, known_to_at)
            """;

    void open(List<Row> rows) {
        Columns.of(rows)
                .uuid(row -> row.deal().dealId())
                .uuid(row -> row.deal().fundId())
                .text(row -> row.deal().currency().getCurrencyCode())
                .date(row -> row.version().date())
                .text(row -> row.value().company())
                .text(row -> row.value().sector())
                .text(row -> row.value().country())
                .text(row -> row.value().status().word())
                .number(row -> row.value().invested())
                .number(row -> row.value().cost())
                .number(row -> row.value().value())
                .number(row -> row.value().income())
                .number(row -> row.value().proceeds())
                .date(row -> row.value().valuedOn())
                .decimal(row -> row.value().ownership())
                .uuids(row -> row.value().participants().commitments())
                .numbers(row -> row.value().participants().weights())
                .number(row -> row.version().since().position())
                .instant(row -> row.version().since().at())
                .number(row -> row.version().untilPosition())
                .instant(row -> row.version().untilAt())
                .update(jdbc, OPEN);
    }
}
