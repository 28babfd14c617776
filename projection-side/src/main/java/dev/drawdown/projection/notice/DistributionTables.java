package dev.drawdown.projection.notice;

import dev.drawdown.projection.batch.Ground;
import dev.drawdown.projection.database.Columns;
import dev.drawdown.projection.reference.Distribution;
import dev.drawdown.projection.reference.DistributionLine;
import dev.drawdown.projection.reference.DistributionLine.Payout;
import dev.drawdown.projection.reference.PartsJson;
import dev.drawdown.projection.reference.Party;
import dev.drawdown.projection.reference.References;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** {@code distributions} and their lines. */
record DistributionTables(JdbcTemplate jdbc) {

    private record Line(Distribution distribution, DistributionLine line, Party party) {

        private @Nullable Long paidBy() {
            Payout payout = line.payout();
            return payout == null ? null : payout.position();
        }

        private @Nullable LocalDate paidOn() {
            Payout payout = line.payout();
            return payout == null ? null : payout.on();
        }

        private String status() {
            if (distribution.reversedAt().isPresent()) {
                return "reversed";
            }
            return line.payout() == null ? "pending" : "completed";
        }
    }

    private static final String HEADS =
            """
            INSERT INTO distributions (id, fund_id, number, notice_date, payment_date, currency, gross_cents, withheld_cents,
                lines, paid_lines, status, parts, event_id, known_from, known_from_at, reversed_at)
            SELECT id, fund_id, number, notice_date, payment_date, currency, gross, withheld, lines, paid_lines, status,
                   parts::jsonb, event_id, known_from, known_from_at, reversed_at
            FROM unnest(?::uuid[], ?::uuid[], ?::integer[], ?::date[], ?::date[], ?::text[], ?::bigint[], ?::bigint[],
                    ?::integer[], ?::integer[], ?::text[], ?::text[], ?::uuid[], ?::bigint[], ?::timestamptz[],
                    ?::timestamptz[])
                AS d (id, fund_id, number, notice_date, payment_date, currency, gross, withheld, lines, paid_lines,
                      status, parts, event_id, known_from, known_from_at, reversed_at)
            ON CONFLICT (id) DO UPDATE SET paid_lines = EXCLUDED.paid_lines, status = EXCLUDED.status,
                reversed_at = EXCLUDED.reversed_at
            """;

    private static final String LINES =
            """
            INSERT INTO distribution_lines (distribution_id, commitment_number, fund_id, commitment_id, lp_id, amounts,
                gross_cents, withheld_cents, paid_by, paid_on, status)
            SELECT distribution_id, number, fund_id, commitment_id, lp_id, amounts::bigint[], gross, withheld, paid_by,
                   paid_on, status
            FROM unnest(?::uuid[], ?::integer[], ?::uuid[], ?::uuid[], ?::uuid[], ?::text[], ?::bigint[], ?::bigint[],
                    ?::bigint[], ?::date[], ?::text[])
                AS l (distribution_id, number, fund_id, commitment_id, lp_id, amounts, gross, withheld, paid_by,
                      paid_on, status)
            ON CONFLICT (distribution_id, commitment_number) DO UPDATE SET paid_by = EXCLUDED.paid_by,
                paid_on = EXCLUDED.paid_on, status = EXCLUDED.status
            """;

    private static final String NEW_LINES =
            """
            distribution_lines (distribution_id, commitment_number, fund_id, commitment_id, lp_id, amounts, gross_cents,
                withheld_cents, paid_by, paid_on, status)
            """;

    void save(References references, Ground ground) {
        List<Distribution> touched =
                references.distributions().stream().filter(d -> !d.touched().isEmpty()).toList();
        heads(touched);
        List<Line> lines =
                touched.stream()
                        .flatMap(d -> d.touched().stream().map(l -> line(references, d, l)))
                        .toList();
        add(lines.stream().filter(l -> l.distribution().isNew()).toList(), ground);
        columns(lines.stream().filter(l -> !l.distribution().isNew()).toList()).update(jdbc, LINES);
    }

    private static Line line(
            References references, Distribution distribution, DistributionLine line) {
        return new Line(
                distribution,
                line,
                references.party(distribution.notice().fundId(), line.commitment()));
    }

    private void heads(List<Distribution> distributions) {
        Columns.of(distributions)
                .uuid(d -> d.notice().id())
                .uuid(d -> d.notice().fundId())
                .integer(d -> d.notice().number())
                .date(d -> d.notice().noticeDate())
                .date(Distribution::paymentDate)
                .text(d -> d.notice().currency().getCurrencyCode())
                .number(d -> d.sums().gross())
                .number(d -> d.sums().withheld())
                .integer(d -> d.sums().lines())
                .integer(Distribution::paidLines)
                .text(
                        d ->
                                d.reversedAt().isPresent()
                                        ? "reversed"
                                        : Progress.of(d.paidLines(), d.sums().lines()))
                .text(d -> PartsJson.write(d.parts()))
                .uuid(d -> d.notice().eventId())
                .number(d -> d.notice().since().position())
                .instant(d -> d.notice().since().at())
                .instant(d -> d.reversedAt().orElse(null))
                .update(jdbc, HEADS);
    }

    private void add(List<Line> lines, Ground ground) {
        Columns<Line> columns = columns(lines);
        switch (ground) {
            case FOLDED -> columns.add(jdbc, LINES, NEW_LINES);
            case FRESH -> columns.copy(jdbc, NEW_LINES);
        }
    }

    private static Columns<Line> columns(List<Line> lines) {
        return Columns.of(lines)
                .uuid(l -> l.distribution().notice().id())
                .integer(l -> l.line().commitment())
                .uuid(l -> l.party().fundId())
                .uuid(l -> l.party().commitmentId())
                .uuid(l -> l.party().partnerId())
                .numbers(l -> l.line().amounts())
                .number(l -> l.line().gross())
                .number(l -> l.line().withheld())
                .number(Line::paidBy)
                .date(Line::paidOn)
                .text(Line::status);
    }
}
