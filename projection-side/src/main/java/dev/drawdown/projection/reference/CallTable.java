package dev.drawdown.projection.reference;

import dev.drawdown.event.CapitalCallIssued.Part;
import dev.drawdown.projection.database.Cells;
import dev.drawdown.projection.database.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;

/** Calls with some of their lines, from {@code capital_calls} and what belongs to it. */
record CallTable(JdbcTemplate jdbc) {

    private static final String HEADS =
            """
            SELECT c.id, c.fund_id, c.number, c.notice_date, c.due_date AS date, c.currency, c.event_id, c.known_from,
                   c.known_from_at, c.total_cents, c.paid_cents, c.parts::text AS parts, c.reversed_at
            FROM unnest(?::uuid[]) AS wanted (id)
            JOIN LATERAL (SELECT * FROM capital_calls WHERE id = wanted.id OFFSET 0) AS c ON true
            """;

    private static final String LINES =
            """
            SELECT l.call_id, l.commitment_number, l.amounts
            FROM unnest(?::uuid[], ?::integer[]) AS wanted (id, number)
            JOIN LATERAL (SELECT * FROM capital_call_lines
                          WHERE call_id = wanted.id AND commitment_number = wanted.number OFFSET 0) AS l ON true
            """;

    private static final String DEEDS =
            """
            SELECT d.*
            FROM unnest(?::uuid[], ?::integer[]) AS wanted (id, number)
            JOIN LATERAL (SELECT * FROM capital_call_deeds
                          WHERE call_id = wanted.id AND commitment_number = wanted.number
                            AND reversed_by IS NULL OFFSET 0) AS d ON true
            """;

    /** Filled when the questions are answered. */
    Map<UUID, Call> find(Collection<LineKey> wanted) {
        Map<UUID, Call> calls = new HashMap<>();
        List<UUID> ids = wanted.stream().map(LineKey::noticeId).distinct().toList();
        Columns.of(ids)
                .uuid(id -> id)
                .ask(
                        jdbc,
                        HEADS,
                        (row, _) -> read(row),
                        call -> calls.put(call.notice().id(), call));
        keys(wanted).ask(jdbc, LINES, (row, _) -> line(calls, row), _ -> {});
        keys(wanted).ask(jdbc, DEEDS, (row, _) -> deed(calls, row), _ -> {});
        return calls;
    }

    private static Columns<LineKey> keys(Collection<LineKey> wanted) {
        return Columns.of(wanted).uuid(LineKey::noticeId).integer(LineKey::commitment);
    }

    private static Call read(ResultSet row) throws SQLException {
        return new Call(
                NoticeRow.read(row),
                PartsJson.read(row.getString("parts"), Part[].class),
                row.getLong("total_cents"),
                row.getLong("paid_cents"),
                new Cells(row).instantOrNull("reversed_at"));
    }

    private static int line(Map<UUID, Call> calls, ResultSet row) throws SQLException {
        Cells cells = new Cells(row);
        int number = row.getInt("commitment_number");
        known(calls, cells.uuid("call_id")).load(new CallLine(number, cells.numbers("amounts")));
        return number;
    }

    private static int deed(Map<UUID, Call> calls, ResultSet row) throws SQLException {
        Cells cells = new Cells(row);
        int number = row.getInt("commitment_number");
        Deed deed =
                new Deed(
                        row.getLong("position"),
                        row.getInt("item"),
                        kind(row.getString("kind")),
                        row.getLong("amount_cents"),
                        row.getLong("credit_cents"),
                        row.getLong("reducing_cents"),
                        cells.date("value_date"));
        known(calls, cells.uuid("call_id")).line(number).load(deed);
        return number;
    }

    private static Call known(Map<UUID, Call> calls, UUID id) {
        Call call = calls.get(id);
        if (call == null) {
            throw new IllegalStateException("a line without its call " + id);
        }
        return call;
    }

    private static Deed.Kind kind(String word) {
        return switch (word) {
            case "paid" -> Deed.Kind.PAID;
            case "defaulted" -> Deed.Kind.DEFAULTED;
            case "cured" -> Deed.Kind.CURED;
            default -> throw new IllegalStateException("deeds of kind " + word);
        };
    }
}
