package dev.drawdown.projection.reference;

import dev.drawdown.event.DistributionDeclared.Part;
import dev.drawdown.projection.database.Cells;
import dev.drawdown.projection.database.Columns;
import dev.drawdown.projection.reference.Distribution.Sums;
import dev.drawdown.projection.reference.DistributionLine.Payout;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;

/** Distributions with some of their lines, from {@code distributions} and its lines. */
record DistributionTable(JdbcTemplate jdbc) {

    private static final String HEADS =
            """
            SELECT d.id, d.fund_id, d.number, d.notice_date, d.payment_date AS date, d.currency, d.event_id, d.known_from,
                   d.known_from_at, d.gross_cents, d.withheld_cents, d.lines, d.paid_lines, d.parts::text AS parts,
                   d.reversed_at
            FROM unnest(?::uuid[]) AS wanted (id)
            JOIN LATERAL (SELECT * FROM distributions WHERE id = wanted.id OFFSET 0) AS d ON true
            """;

    private static final String LINES =
            """
            SELECT l.*
            FROM unnest(?::uuid[], ?::integer[]) AS wanted (id, number)
            JOIN LATERAL (SELECT * FROM distribution_lines
                          WHERE distribution_id = wanted.id AND commitment_number = wanted.number OFFSET 0) AS l ON true
            """;

    /** Filled when the questions are answered. */
    Map<UUID, Distribution> find(Collection<LineKey> wanted) {
        Map<UUID, Distribution> found = new HashMap<>();
        List<UUID> ids = wanted.stream().map(LineKey::noticeId).distinct().toList();
        Columns.of(ids)
                .uuid(id -> id)
                .ask(jdbc, HEADS, (row, _) -> read(row), d -> found.put(d.notice().id(), d));
        Columns.of(wanted)
                .uuid(LineKey::noticeId)
                .integer(LineKey::commitment)
                .ask(jdbc, LINES, (row, _) -> line(found, row), _ -> {});
        return found;
    }

    private static Distribution read(ResultSet row) throws SQLException {
        return new Distribution(
                NoticeRow.read(row),
                PartsJson.read(row.getString("parts"), Part[].class),
                new Sums(
                        row.getLong("gross_cents"),
                        row.getLong("withheld_cents"),
                        row.getInt("lines")),
                row.getInt("paid_lines"),
                new Cells(row).instantOrNull("reversed_at"));
    }

    private static int line(Map<UUID, Distribution> found, ResultSet row) throws SQLException {
        Cells cells = new Cells(row);
        int number = row.getInt("commitment_number");
        Long paidBy = cells.numberOrNull("paid_by");
        LocalDate paidOn = cells.dateOrNull("paid_on");
        Payout payout = paidBy == null || paidOn == null ? null : new Payout(paidBy, paidOn);
        Distribution distribution = found.get(cells.uuid("distribution_id"));
        if (distribution == null) {
            throw new IllegalStateException("a line without its distribution");
        }
        distribution.load(
                new DistributionLine(
                        number, cells.numbers("amounts"), row.getLong("withheld_cents"), payout));
        return number;
    }
}
