package dev.drawdown.projection.fund;

import dev.drawdown.event.FundTermsAmended;
import dev.drawdown.projection.database.Columns;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;

/** {@code fund_terms}: every version of each fund's terms. */
record TermsTable(JdbcTemplate jdbc) {

    private static final String AMEND =
            """
            INSERT INTO fund_terms (fund_id, version, from_date, business_calendar, fiscal_year_end, cure_days,
                default_rate, approval_threshold_cents, document_hash)
            SELECT * FROM unnest(?::uuid[], ?::integer[], ?::date[], ?::text[], ?::text[], ?::integer[],
                ?::numeric[], ?::bigint[], ?::text[])
            """;

    void amend(List<FundTermsAmended> terms) {
        Columns.of(terms)
                .uuid(FundTermsAmended::fundId)
                .integer(FundTermsAmended::version)
                .date(FundTermsAmended::from)
                .text(FundTermsAmended::businessCalendar)
                .text(t -> t.fiscalYearEnd().toString())
                .integer(FundTermsAmended::cureDays)
                .decimal(FundTermsAmended::defaultRate)
                .number(FundTermsAmended::approvalThreshold)
                .text(FundTermsAmended::documentHash)
                .update(jdbc, AMEND);
    }
}
