package dev.drawdown.gateway;

import static dev.drawdown.gateway.ReadModel.KNOWN;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Calls, distributions, activities and proposals, filled in by hand as a projector would. */
record Notices(JdbcClient jdbc) {

    private static final String CALL_PARTS =
            """
            [{"type": "investments", "amount": 900, "reducesUnfunded": true, "throughFund": true},
             {"type": "management_fees", "amount": 90, "reducesUnfunded": false,
              "throughFund": false}]""";

    private static final String DISTRIBUTION_PARTS =
            """
            [{"type": "return_of_capital", "amount": 50, "recallable": true,
              "recallExpires": "2030-01-01"},
             {"type": "dividend", "amount": 25, "recallable": false}]""";

    UUID call(UUID fund, int number, LocalDate due, String status) {
        UUID id = UUID.randomUUID();
        jdbc.sql(
                        """
                        INSERT INTO read_model.capital_calls VALUES (?, ?, ?, ?, ?, 'USD', 990, 0,
                          ?, ?::jsonb, ?, 10, ?)
                        """)
                .params(id, fund, number, due.minusDays(10), due, status, CALL_PARTS)
                .params(UUID.randomUUID(), KNOWN)
                .update();
        return id;
    }

    void callLine(UUID call, UUID commitment, List<Long> amounts, long paid, String status) {
        jdbc.sql(
                        """
                        INSERT INTO read_model.capital_call_lines
                        SELECT ?, number, fund_id, id, lp_id, ?::bigint[], ?, ?, 0, ?
                          FROM read_model.lp_fund_commitments WHERE id = ?
                        """)
                .params(call, array(amounts), total(amounts), paid, status, commitment)
                .update();
    }

    UUID distribution(UUID fund, int number, LocalDate paidOn) {
        UUID id = UUID.randomUUID();
        jdbc.sql(
                        """
                        INSERT INTO read_model.distributions VALUES (?, ?, ?, ?, ?, 'USD', 75, 5,
                          1, 1, 'completed', ?::jsonb, ?, 10, ?)
                        """)
                .params(id, fund, number, paidOn.minusDays(5), paidOn, DISTRIBUTION_PARTS)
                .params(UUID.randomUUID(), KNOWN)
                .update();
        return id;
    }

    void distributionLine(UUID distribution, UUID commitment, List<Long> amounts, long withheld) {
        jdbc.sql(
                        """
                        INSERT INTO read_model.distribution_lines
                        SELECT ?, number, fund_id, id, lp_id, ?::bigint[], ?, ?, 12, '2026-05-01',
                               'completed'
                          FROM read_model.lp_fund_commitments WHERE id = ?
                        """)
                .params(distribution, array(amounts), total(amounts), withheld, commitment)
                .update();
    }

    /** One part of a line as its partner sees it; the sign says which way the money goes. */
    UUID activity(Activity a) {
        UUID id = UUID.randomUUID();
        boolean call = a.amount() > 0;
        jdbc.sql(
                        """
                        INSERT INTO read_model.partner_timeline (id, lp_id, fund_id, commitment_id,
                          currency, type, ilpa_type, amount_cents, paid_cents, status, activity_date,
                          due_date, payment_date, description, call_id, distribution_id, number,
                          part, known_from, known_from_at, reversed_at)
                        SELECT :id, lp_id, fund_id, id, currency, :type, 'investments', :amount,
                               CASE WHEN :status = 'completed' THEN :amount ELSE 0 END, :status,
                               :date, :date, CASE WHEN :status = 'completed' THEN :date::date END,
                               'Capital call 1', :call::uuid, :distribution::uuid, 1, 1, 10,
                               :known, :reversed::timestamptz
                          FROM read_model.lp_fund_commitments WHERE id = :commitment
                        """)
                .param("id", id)
                .param("commitment", a.commitment())
                .param("type", a.type())
                .param("amount", a.amount())
                .param("status", a.status())
                .param("date", a.date())
                .param("call", call ? UUID.randomUUID() : null)
                .param("distribution", call ? null : UUID.randomUUID())
                .param("known", a.known())
                .param("reversed", a.reversed())
                .update();
        return id;
    }

    record Activity(
            UUID commitment,
            String type,
            long amount,
            LocalDate date,
            String status,
            OffsetDateTime known,
            @Nullable OffsetDateTime reversed) {

        static Activity paid(UUID commitment, String type, long amount, LocalDate date) {
            return new Activity(commitment, type, amount, date, "completed", KNOWN, null);
        }
    }

    UUID proposal(UUID manager, UUID fund, String proposer, OffsetDateTime at) {
        UUID id = UUID.randomUUID();
        jdbc.sql(
                        """
                        INSERT INTO read_model.proposals VALUES (?, ?, ?, 'capital_call', ?, 'ab12',
                          990, 'USD', 'proposed', NULL, ?::jsonb, ?, NULL)
                        """)
                .params(id, fund, manager, proposer, proposed(fund, id), at)
                .update();
        return id;
    }

    /** A call of 990 on the fund's first two commitments, in the words of its event. */
    private static String proposed(UUID fund, UUID call) {
        return """
            {"fundId": "%s", "callId": "%s", "number": 3, "noticeDate": "2026-03-01",
             "dueDate": "2026-03-15", "currency": "USD", "basis": "commitment",
             "parts": [{"type": "investments", "amount": 990, "reducesUnfunded": true,
                        "throughFund": true}],
             "lines": [{"commitment": 1, "weight": 2, "amounts": [660]},
                       {"commitment": 2, "weight": 1, "amounts": [330]}]}
            """
                .formatted(fund, call);
    }

    private static Long[] array(List<Long> amounts) {
        return amounts.toArray(Long[]::new);
    }

    private static long total(List<Long> amounts) {
        return amounts.stream().mapToLong(Long::longValue).sum();
    }
}
