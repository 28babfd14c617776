package dev.drawdown.gateway;

import static dev.drawdown.gateway.ReadModel.KNOWN;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is known of funds as a whole, as a projector would have written it. */
record FundFacts(JdbcClient jdbc) {

    /** A version of where a deal stands. */
    record Deal(
            UUID id,
            UUID fund,
            String company,
            LocalDate date,
            long cost,
            long value,
            UUID[] participants,
            Long[] weights,
            long from,
            @Nullable Long to) {

        static Deal shared(UUID fund, String company, LocalDate date, long cost, long value) {
            UUID id = UUID.nameUUIDFromBytes((fund + company).getBytes(StandardCharsets.UTF_8));
            return new Deal(
                    id, fund, company, date, cost, value, new UUID[0], new Long[0], 10, null);
        }

        Deal among(UUID[] who, Long... by) {
            return new Deal(id, fund, company, date, cost, value, who, by, from, to);
        }

        Deal known(long since, @Nullable Long until) {
            return new Deal(
                    id, fund, company, date, cost, value, participants, weights, since, until);
        }
    }

    void holding(Deal d) {
        jdbc.sql(
                        """
                        INSERT INTO read_model.holdings (deal_id, fund_id, currency, as_of_date, company,
                          sector, country, status, invested_cents, cost_cents, value_cents, income_cents,
                          proceeds_cents, valued_on, ownership, participants, weights, known_from,
                          known_from_at, known_to, known_to_at)
                        VALUES (?, ?, 'USD', ?, ?, 'Software', 'US', 'held', ?, ?, ?, 7, 0, ?, 0.25,
                          ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        d.id(),
                        d.fund(),
                        d.date(),
                        d.company(),
                        d.cost(),
                        d.cost(),
                        d.value(),
                        d.date(),
                        d.participants(),
                        d.weights(),
                        d.from(),
                        KNOWN.plusDays(d.from()),
                        d.to(),
                        d.to() == null ? null : KNOWN.plusDays(d.to()))
                .update();
    }

    void dealFlow(UUID fund, String company, String kind, LocalDate date, long amount) {
        jdbc.sql(
                        """
                        INSERT INTO read_model.holding_entries (deal_id, effective_date, position, line,
                          fund_id, currency, kind, amount_cents, known_from_at)
                        SELECT ?, ?, 10 + count(*), 0, ?, 'USD', ?, ?, ? FROM read_model.holding_entries
                        """)
                .params(
                        UUID.nameUUIDFromBytes((fund + company).getBytes(StandardCharsets.UTF_8)),
                        date,
                        fund,
                        kind,
                        amount,
                        KNOWN.plusDays(10))
                .update();
    }

    void nav(UUID fund, LocalDate date, long net, long from, @Nullable Long to) {
        jdbc.sql(
                        """
                        INSERT INTO read_model.nav_history (fund_id, nav_date, currency, source, gross_cents,
                          net_cents, units, known_from, known_from_at, known_to, known_to_at)
                        VALUES (?, ?, 'USD', 'struck', NULL, ?, 12.5, ?, ?, ?, ?)
                        """)
                .params(
                        fund,
                        date,
                        net,
                        from,
                        KNOWN.plusDays(from),
                        to,
                        to == null ? null : KNOWN.plusDays(to))
                .update();
    }

    UUID index(UUID manager, String name) {
        UUID id = UUID.randomUUID();
        jdbc.sql("INSERT INTO read_model.indices VALUES (?, ?, ?, 'USD', true, 10, ?)")
                .params(id, manager, name, KNOWN)
                .update();
        return id;
    }

    void level(UUID index, LocalDate date, String level, long from, @Nullable Long to) {
        jdbc.sql("INSERT INTO read_model.index_levels VALUES (?, ?, ?::numeric, ?, ?, ?, ?)")
                .params(
                        index,
                        date,
                        level,
                        from,
                        KNOWN.plusDays(from),
                        to,
                        to == null ? null : KNOWN.plusDays(to))
                .update();
    }

    /** Paid of a call or a distribution. */
    void flow(UUID fund, String source, String type, LocalDate date, long amount) {
        jdbc.sql(
                        """
                        INSERT INTO read_model.fund_flows (fund_id, effective_date, position, line, currency,
                          source, source_id, part, type, inside, amount_cents, known_from_at)
                        SELECT ?, ?, 10 + count(*), 0, 'USD', ?, ?, 0, ?, true, ?, ?
                          FROM read_model.fund_flows
                        """)
                .params(fund, date, source, UUID.randomUUID(), type, amount, KNOWN.plusDays(10))
                .update();
    }

    void line(UUID fund, String kind, LocalDate date, long amount) {
        jdbc.sql(
                        """
                        INSERT INTO read_model.subscription_line_movements (id, fund_id, effective_date,
                          currency, kind, purpose, amount_cents, event_id, known_from, known_from_at)
                        VALUES (?, ?, ?, 'USD', ?, 'investments', ?, ?, 10, ?)
                        """)
                .params(
                        UUID.randomUUID(),
                        fund,
                        date,
                        kind,
                        amount,
                        UUID.randomUUID(),
                        KNOWN.plusDays(10))
                .update();
    }

    void charge(UUID fund, String kind, LocalDate date, long amount) {
        jdbc.sql(
                        """
                        INSERT INTO read_model.fund_charges (id, fund_id, charge_date, currency, kind,
                          amount_cents, commitments, amounts, event_id, known_from, known_from_at)
                        SELECT ?, ?, ?, 'USD', ?, ?, ARRAY[1], ARRAY[?], ?, 10 + count(*), ?
                          FROM read_model.fund_charges
                        """)
                .params(
                        UUID.randomUUID(),
                        fund,
                        date,
                        kind,
                        amount,
                        amount,
                        UUID.randomUUID(),
                        KNOWN.plusDays(10))
                .update();
    }

    void refreshAnalytics() {
        jdbc.sql("REFRESH MATERIALIZED VIEW read_model.fund_analytics_mv").update();
    }
}
