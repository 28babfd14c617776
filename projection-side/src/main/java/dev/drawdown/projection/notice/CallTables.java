package dev.drawdown.projection.notice;

import dev.drawdown.projection.batch.Ground;
import dev.drawdown.projection.database.Columns;
import dev.drawdown.projection.reference.Call;
import dev.drawdown.projection.reference.CallLine;
import dev.drawdown.projection.reference.Deed;
import dev.drawdown.projection.reference.PartsJson;
import dev.drawdown.projection.reference.Party;
import dev.drawdown.projection.reference.References;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;

/** {@code capital_calls}, its lines and what happened to them. */
record CallTables(JdbcTemplate jdbc) {

    private record Line(Call call, CallLine line, Party party) {

        private String status() {
            if (call.reversedAt().isPresent()) {
                return "reversed";
            }
            if (line.isInDefault()) {
                return "defaulted";
            }
            return Progress.of(line.paid(), line.total());
        }
    }

    private record Done(UUID callId, int commitment, CallLine.Added added) {

        private Deed deed() {
            return added.deed();
        }
    }

    private record Undone(UUID callId, int commitment, CallLine.Undone deed) {}

    private static final String HEADS =
            """
            INSERT INTO capital_calls (id, fund_id, number, notice_date, due_date, currency, total_cents, paid_cents, status,
                parts, event_id, known_from, known_from_at, reversed_at)
            SELECT id, fund_id, number, notice_date, due_date, currency, total, paid, status, parts::jsonb, event_id,
                   known_from, known_from_at, reversed_at
            FROM unnest(?::uuid[], ?::uuid[], ?::integer[], ?::date[], ?::date[], ?::text[], ?::bigint[], ?::bigint[],
                    ?::text[], ?::text[], ?::uuid[], ?::bigint[], ?::timestamptz[], ?::timestamptz[])
                AS c (id, fund_id, number, notice_date, due_date, currency, total, paid, status, parts, event_id,
                      known_from, known_from_at, reversed_at)
            ON CONFLICT (id) DO UPDATE SET paid_cents = EXCLUDED.paid_cents, status = EXCLUDED.status,
                reversed_at = EXCLUDED.reversed_at
            """;

    private static final String LINES =
            """
            INSERT INTO capital_call_lines (call_id, commitment_number, fund_id, commitment_id, lp_id, amounts, total_cents,
                paid_cents, credit_cents, status)
            SELECT call_id, number, fund_id, commitment_id, lp_id, amounts::bigint[], total, paid, credit, status
            FROM unnest(?::uuid[], ?::integer[], ?::uuid[], ?::uuid[], ?::uuid[], ?::text[], ?::bigint[], ?::bigint[],
                    ?::bigint[], ?::text[])
                AS l (call_id, number, fund_id, commitment_id, lp_id, amounts, total, paid, credit, status)
            ON CONFLICT (call_id, commitment_number) DO UPDATE SET paid_cents = EXCLUDED.paid_cents,
                credit_cents = EXCLUDED.credit_cents, status = EXCLUDED.status
            """;

    private static final String DEEDS =
            """
            INSERT INTO capital_call_deeds (call_id, commitment_number, position, item, kind, amount_cents, credit_cents,
                reducing_cents, value_date, reversed_by)
            SELECT * FROM unnest(?::uuid[], ?::integer[], ?::bigint[], ?::integer[], ?::text[], ?::bigint[], ?::bigint[],
                ?::bigint[], ?::date[], ?::bigint[])
            """;

    private static final String UNDO =
            """
            UPDATE capital_call_deeds AS d SET reversed_by = u.reversed_by
            FROM unnest(?::uuid[], ?::integer[], ?::bigint[], ?::integer[], ?::bigint[])
                AS u (call_id, number, position, item, reversed_by)
            WHERE d.call_id = u.call_id AND d.commitment_number = u.number AND d.position = u.position
              AND d.item = u.item
            """;

    private static final String NEW_LINES =
            """
            capital_call_lines (call_id, commitment_number, fund_id, commitment_id, lp_id, amounts, total_cents, paid_cents,
                credit_cents, status)
            """;

    private static final String NEW_DEEDS =
            """
            capital_call_deeds (call_id, commitment_number, position, item, kind, amount_cents, credit_cents,
                reducing_cents, value_date, reversed_by)
            """;

    void save(References references, Ground ground) {
        List<Call> touched =
                references.calls().stream().filter(c -> !c.touched().isEmpty()).toList();
        heads(touched);
        List<Line> lines =
                touched.stream()
                        .flatMap(c -> c.touched().stream().map(l -> line(references, c, l)))
                        .toList();
        add(lines.stream().filter(l -> l.call().isNew()).toList(), ground);
        columns(lines.stream().filter(l -> !l.call().isNew()).toList()).update(jdbc, LINES);
        deeds(touched, ground);
        undo(touched);
    }

    private static Line line(References references, Call call, CallLine line) {
        return new Line(call, line, references.party(call.notice().fundId(), line.commitment()));
    }

    private void heads(List<Call> calls) {
        Columns.of(calls)
                .uuid(c -> c.notice().id())
                .uuid(c -> c.notice().fundId())
                .integer(c -> c.notice().number())
                .date(c -> c.notice().noticeDate())
                .date(Call::dueDate)
                .text(c -> c.notice().currency().getCurrencyCode())
                .number(Call::total)
                .number(Call::paid)
                .text(
                        c ->
                                c.reversedAt().isPresent()
                                        ? "reversed"
                                        : Progress.of(c.paid(), c.total()))
                .text(c -> PartsJson.write(c.parts()))
                .uuid(c -> c.notice().eventId())
                .number(c -> c.notice().since().position())
                .instant(c -> c.notice().since().at())
                .instant(c -> c.reversedAt().orElse(null))
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
                .uuid(l -> l.call().notice().id())
                .integer(l -> l.line().commitment())
                .uuid(l -> l.party().fundId())
                .uuid(l -> l.party().commitmentId())
                .uuid(l -> l.party().partnerId())
                .numbers(l -> l.line().amounts())
                .number(l -> l.line().total())
                .number(l -> l.line().paid())
                .number(l -> l.line().credit())
                .text(Line::status);
    }

    private void deeds(List<Call> calls, Ground ground) {
        List<Done> added =
                calls.stream()
                        .flatMap(
                                c ->
                                        c.touched().stream()
                                                .flatMap(
                                                        l ->
                                                                l.added().stream()
                                                                        .map(d -> done(c, l, d))))
                        .toList();
        Columns<Done> columns = doneColumns(added);
        switch (ground) {
            case FOLDED -> columns.add(jdbc, DEEDS, NEW_DEEDS);
            case FRESH -> columns.copy(jdbc, NEW_DEEDS);
        }
    }

    private static Columns<Done> doneColumns(List<Done> added) {
        return Columns.of(added)
                .uuid(Done::callId)
                .integer(Done::commitment)
                .number(d -> d.deed().position())
                .integer(d -> d.deed().item())
                .text(d -> d.deed().kind().word())
                .number(d -> d.deed().amount())
                .number(d -> d.deed().credit())
                .number(d -> d.deed().reducing())
                .date(d -> d.deed().date())
                .number(d -> d.added().undoneBy());
    }

    private void undo(List<Call> calls) {
        List<Undone> undone =
                calls.stream()
                        .flatMap(
                                c ->
                                        c.touched().stream()
                                                .flatMap(
                                                        l ->
                                                                l.undone().stream()
                                                                        .map(u -> undone(c, l, u))))
                        .toList();
        Columns.of(undone)
                .uuid(Undone::callId)
                .integer(Undone::commitment)
                .number(u -> u.deed().deed().position())
                .integer(u -> u.deed().deed().item())
                .number(u -> u.deed().by())
                .update(jdbc, UNDO);
    }

    private static Done done(Call call, CallLine line, CallLine.Added deed) {
        return new Done(call.notice().id(), line.commitment(), deed);
    }

    private static Undone undone(Call call, CallLine line, CallLine.Undone deed) {
        return new Undone(call.notice().id(), line.commitment(), deed);
    }
}
