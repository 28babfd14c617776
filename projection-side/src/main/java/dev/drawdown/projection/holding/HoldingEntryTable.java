package dev.drawdown.projection.holding;

import dev.drawdown.projection.database.Cells;
import dev.drawdown.projection.database.Columns;
import dev.drawdown.projection.version.Chronicle;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** {@code holding_entries}: the facts that a holding's rows are derived from. */
record HoldingEntryTable(JdbcTemplate jdbc) {

    /** A fact of an earlier batch. */
    record Row(Deal deal, HoldingFact fact) {}

    /** A fact that is new. */
    record New(Deal deal, Chronicle.Added<HoldingFact> added) {

        private HoldingFact fact() {
            return added.fact();
        }

        private <T> @Nullable T term(Function<HoldingFact.Terms, @Nullable T> term) {
            return fact() instanceof HoldingFact.Made made ? term.apply(made.terms()) : null;
        }

        private <T> @Nullable T exit(Function<HoldingFact.Exited, T> of) {
            return fact() instanceof HoldingFact.Exited exited ? of.apply(exited) : null;
        }

        private @Nullable BigDecimal ownership() {
            return fact() instanceof HoldingFact.Valued valued
                    ? valued.ownership()
                    : term(HoldingFact.Terms::ownership);
        }

        private String kind() {
            return switch (fact()) {
                case HoldingFact.Made _ -> "made";
                case HoldingFact.Valued _ -> "valued";
                case HoldingFact.Income _ -> "income";
                case HoldingFact.Exited _ -> "exited";
                case HoldingFact.WrittenOff _ -> "written_off";
            };
        }
    }

    /** A fact that does not count any more. */
    record Gone(Deal deal, Chronicle.Undone<HoldingFact> undone) {}

    /** {@code OFFSET 0} keeps it one index look-up per deal. */
    private static final String LOAD =
            """
            SELECT e.*
            FROM unnest(?::uuid[], ?::date[]) AS touched (deal_id, since)
            JOIN LATERAL (SELECT * FROM holding_entries
                          WHERE deal_id = touched.deal_id AND effective_date >= touched.since
                            AND reversed_by IS NULL OFFSET 0) AS e ON true
            """;

    void since(Map<UUID, LocalDate> touched, Consumer<Row> each) {
        Columns.of(touched.entrySet())
                .uuid(Map.Entry::getKey)
                .date(Map.Entry::getValue)
                .ask(jdbc, LOAD, (row, _) -> read(row), each);
    }

    private static Row read(ResultSet row) throws SQLException {
        Cells cells = new Cells(row);
        Deal deal =
                new Deal(
                        cells.uuid("deal_id"),
                        cells.uuid("fund_id"),
                        Currency.getInstance(row.getString("currency")));
        return new Row(deal, fact(row, cells));
    }

    private static HoldingFact fact(ResultSet row, Cells cells) throws SQLException {
        LocalDate date = cells.date("effective_date");
        long position = row.getLong("position");
        int line = row.getInt("line");
        long amount = row.getLong("amount_cents");
        String kind = row.getString("kind");
        return switch (kind) {
            case "made" -> new HoldingFact.Made(date, position, line, amount, terms(row, cells));
            case "valued" ->
                    new HoldingFact.Valued(
                            date, position, line, amount, row.getBigDecimal("ownership"));
            case "income" -> new HoldingFact.Income(date, position, line, amount);
            case "exited" ->
                    new HoldingFact.Exited(
                            date,
                            position,
                            line,
                            amount,
                            row.getLong("released_cents"),
                            row.getBoolean("complete"));
            case "written_off" -> new HoldingFact.WrittenOff(date, position, line, amount);
            default -> throw new IllegalStateException("entries of kind " + kind);
        };
    }

    private static HoldingFact.Terms terms(ResultSet row, Cells cells) throws SQLException {
        return new HoldingFact.Terms(
                row.getString("company"),
                row.getString("sector"),
                row.getString("country"),
                row.getBigDecimal("ownership"),
                new Participants(cells.uuids("participants"), cells.numbers("weights")));
    }

    private static final String ADD =
            """
            INSERT INTO holding_entries (deal_id, effective_date, position, line, fund_id, currency, kind, amount_cents,
                released_cents, complete, company, sector, country, ownership, participants, weights, known_from_at,
                reversed_by, reversed_at)
            SELECT deal_id, effective_date, position, line, fund_id, currency, kind, amount_cents,
                released_cents, complete, company, sector, country, ownership, participants::uuid[],
                weights::bigint[], known_from_at, reversed_by, reversed_at
            FROM unnest(?::uuid[], ?::date[], ?::bigint[], ?::integer[], ?::uuid[], ?::text[], ?::text[], ?::bigint[],
                    ?::bigint[], ?::boolean[], ?::text[], ?::text[], ?::text[], ?::numeric[], ?::text[], ?::text[],
                    ?::timestamptz[], ?::bigint[], ?::timestamptz[])
                AS e (deal_id, effective_date, position, line, fund_id, currency, kind, amount_cents,
                      released_cents, complete, company, sector, country, ownership, participants, weights,
                      known_from_at, reversed_by, reversed_at)
            """;

    void add(List<New> rows) {
        Columns.of(rows)
                .uuid(row -> row.deal().dealId())
                .date(row -> row.fact().date())
                .number(row -> row.fact().position())
                .integer(row -> row.fact().line())
                .uuid(row -> row.deal().fundId())
                .text(row -> row.deal().currency().getCurrencyCode())
                .text(New::kind)
                .number(row -> row.fact().amount())
                .number(row -> row.exit(HoldingFact.Exited::released))
                .flag(row -> row.exit(HoldingFact.Exited::complete))
                .text(row -> row.term(HoldingFact.Terms::company))
                .text(row -> row.term(HoldingFact.Terms::sector))
                .text(row -> row.term(HoldingFact.Terms::country))
                .decimal(New::ownership)
                .uuids(row -> row.term(terms -> terms.participants().commitments()))
                .numbers(row -> row.term(terms -> terms.participants().weights()))
                .instant(row -> row.added().since().at())
                .number(row -> row.added().undoneByPosition())
                .instant(row -> row.added().undoneAt())
                .update(jdbc, ADD);
    }

    private static final String REVERSE =
            """
            UPDATE holding_entries AS e SET reversed_by = r.reversed_by, reversed_at = r.reversed_at
            FROM unnest(?::uuid[], ?::date[], ?::bigint[], ?::integer[], ?::bigint[], ?::timestamptz[])
                AS r (deal_id, effective_date, position, line, reversed_by, reversed_at)
            WHERE e.deal_id = r.deal_id AND e.effective_date = r.effective_date AND e.position = r.position
              AND e.line = r.line
            """;

    void reverse(List<Gone> rows) {
        Columns.of(rows)
                .uuid(row -> row.deal().dealId())
                .date(row -> row.undone().fact().date())
                .number(row -> row.undone().fact().position())
                .integer(row -> row.undone().fact().line())
                .number(row -> row.undone().by().position())
                .instant(row -> row.undone().by().at())
                .update(jdbc, REVERSE);
    }
}
