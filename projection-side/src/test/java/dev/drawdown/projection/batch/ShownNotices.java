package dev.drawdown.projection.batch;

import dev.drawdown.projection.fixture.Deeds;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;

/** What the gateway's role sees of one fund's calls, distributions and accounts. */
record ShownNotices(JdbcTemplate reader, String fund) {

    String figures(String partner, LocalDate asOf) {
        Map<String, Object> row = account(partner, asOf);
        return "called %s paid-in %s unfunded %s receivable %s"
                .formatted(
                        row.get("called_cents"),
                        row.get("contributed_capital_cents"),
                        row.get("unfunded_commitment_cents"),
                        row.get("receivable_cents"));
    }

    Map<String, Object> account(String partner, LocalDate asOf) {
        return account(fund, partner, asOf);
    }

    Map<String, Object> account(String fund, String partner, LocalDate asOf) {
        return reader.queryForMap(
                """
                        SELECT * FROM read_model.lp_capital_accounts_v1
                        WHERE commitment_id = ? AND as_of_date <= ? AND known_to IS NULL
                        ORDER BY as_of_date DESC LIMIT 1
                        """,
                Deeds.commitment(fund, partner),
                asOf);
    }

    List<String> activities(String partner) {
        return text(
                """
                SELECT format('%s %s %s paid %s %s %s %s', type, ilpa_type, amount_cents, paid_cents, status,
                              activity_date, coalesce(payment_date::text, 'null'))
                FROM read_model.capital_activities_v1 WHERE commitment_id = ? ORDER BY 1
                """,
                Deeds.commitment(fund, partner));
    }

    String owes(String partner) {
        return text(
                        """
                        SELECT format('%s paid %s outstanding %s %s', total_cents, paid_cents, outstanding_cents, status)
                        FROM read_model.capital_call_lines_v1 WHERE commitment_id = ?
                        """,
                        Deeds.commitment(fund, partner))
                .getFirst();
    }

    String header() {
        return text(
                        "SELECT format('%s paid %s %s', total_cents, paid_cents, status) FROM read_model.capital_calls_v1 WHERE fund_id = ?",
                        Deeds.fund(fund))
                .getFirst();
    }

    String distribution() {
        return text(
                        "SELECT format('%s less %s %s', gross_cents, withheld_cents, status) FROM read_model.distributions_v1 WHERE fund_id = ?",
                        Deeds.fund(fund))
                .getFirst();
    }

    List<String> text(String sql, Object... parameters) {
        return reader.queryForList(sql, String.class, parameters);
    }
}
