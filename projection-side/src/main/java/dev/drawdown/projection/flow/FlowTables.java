package dev.drawdown.projection.flow;

import dev.drawdown.event.FundChargeRecorded;
import dev.drawdown.projection.database.Columns;
import dev.drawdown.projection.version.Moment;
import java.math.BigInteger;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;

/** {@code fund_flows}, {@code subscription_line_movements} and {@code fund_charges}. */
record FlowTables(JdbcTemplate jdbc) {

    private static final String SUMS =
            """
            SELECT source, sum(amount_cents) AS amount FROM fund_flows_v1
            WHERE fund_id = ? AND reversed_at IS NULL GROUP BY source HAVING sum(amount_cents) <> 0
            """;

    /** What a fund's flows that still count add up to, by where they come from. */
    static Map<String, BigInteger> sums(JdbcTemplate jdbc, UUID fundId) {
        Map<String, BigInteger> sums = new HashMap<>();
        jdbc.query(
                SUMS,
                row -> {
                    sums.put(
                            row.getString("source"),
                            row.getBigDecimal("amount").toBigIntegerExact());
                },
                fundId);
        return sums;
    }

    private static final String FLOWS =
            """
            INSERT INTO fund_flows (fund_id, effective_date, position, line, currency, source, source_id, part, type,
                inside, amount_cents, known_from_at)
            SELECT * FROM unnest(?::uuid[], ?::date[], ?::bigint[], ?::integer[], ?::text[], ?::text[], ?::uuid[],
                ?::integer[], ?::text[], ?::boolean[], ?::bigint[], ?::timestamptz[])
            """;

    void flow(List<Flow> flows) {
        Columns.of(flows)
                .uuid(Flow::fundId)
                .date(Flow::date)
                .number(Flow::position)
                .integer(Flow::line)
                .text(flow -> flow.currency().getCurrencyCode())
                .text(flow -> flow.source().word())
                .uuid(Flow::sourceId)
                .integer(Flow::part)
                .text(Flow::type)
                .flag(Flow::inside)
                .number(Flow::amount)
                .instant(Flow::at)
                .update(jdbc, FLOWS);
    }

    private static final String MOVE =
            """
            INSERT INTO subscription_line_movements (id, fund_id, effective_date, currency, kind, purpose, amount_cents,
                event_id, known_from, known_from_at)
            SELECT * FROM unnest(?::uuid[], ?::uuid[], ?::date[], ?::text[], ?::text[], ?::text[], ?::bigint[], ?::uuid[],
                ?::bigint[], ?::timestamptz[])
            """;

    void move(Collection<Movement> movements) {
        Columns.of(movements)
                .uuid(Movement::id)
                .uuid(Movement::fundId)
                .date(Movement::date)
                .text(m -> m.currency().getCurrencyCode())
                .text(Movement::kind)
                .text(m -> Words.of(m.purpose()))
                .number(Movement::amount)
                .uuid(m -> m.entry().eventId())
                .number(m -> m.entry().position())
                .instant(m -> m.entry().recordedAt())
                .update(jdbc, MOVE);
    }

    private static final String CHARGE =
            """
            INSERT INTO fund_charges (id, fund_id, charge_date, currency, kind, amount_cents, commitments, amounts,
                event_id, known_from, known_from_at)
            SELECT id, fund_id, charge_date, currency, kind, amount_cents, commitments::bigint[], amounts::bigint[],
                event_id, known_from, known_from_at
            FROM unnest(?::uuid[], ?::uuid[], ?::date[], ?::text[], ?::text[], ?::bigint[], ?::text[], ?::text[],
                    ?::uuid[], ?::bigint[], ?::timestamptz[])
                AS c (id, fund_id, charge_date, currency, kind, amount_cents, commitments, amounts, event_id,
                      known_from, known_from_at)
            """;

    void charge(Collection<Charge> charges) {
        Columns.of(charges)
                .uuid(c -> c.recorded().chargeId())
                .uuid(c -> c.recorded().fundId())
                .date(c -> c.recorded().date())
                .text(c -> c.recorded().currency().getCurrencyCode())
                .text(c -> Words.of(c.recorded().kind()))
                .number(c -> c.recorded().amount())
                .numbers(
                        c -> c.recorded().lines().stream().map(l -> (long) l.commitment()).toList())
                .numbers(
                        c ->
                                c.recorded().lines().stream()
                                        .map(FundChargeRecorded.Line::amount)
                                        .toList())
                .uuid(c -> c.entry().eventId())
                .number(c -> c.entry().position())
                .instant(c -> c.entry().recordedAt())
                .update(jdbc, CHARGE);
    }

    private static final String REVERSE =
            """
            UPDATE {table} AS t SET reversed_by = r.reversed_by, reversed_at = r.reversed_at
            FROM unnest(?::uuid[], ?::bigint[], ?::timestamptz[]) AS r (id, reversed_by, reversed_at)
            WHERE t.id = r.id
            """;

    private static final String REVERSE_MOVEMENTS =
            REVERSE.replace("{table}", "subscription_line_movements");

    private static final String REVERSE_CHARGES = REVERSE.replace("{table}", "fund_charges");

    void reverseMovements(Map<UUID, Moment> reversed) {
        reverse(reversed, REVERSE_MOVEMENTS);
    }

    void reverseCharges(Map<UUID, Moment> reversed) {
        reverse(reversed, REVERSE_CHARGES);
    }

    private void reverse(Map<UUID, Moment> reversed, String statement) {
        Columns.of(reversed.entrySet())
                .uuid(Map.Entry::getKey)
                .number(row -> row.getValue().position())
                .instant(row -> row.getValue().at())
                .update(jdbc, statement);
    }
}
