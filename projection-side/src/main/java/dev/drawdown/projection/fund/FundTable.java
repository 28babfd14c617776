package dev.drawdown.projection.fund;

import dev.drawdown.projection.database.Columns;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;

/** {@code funds}. */
record FundTable(JdbcTemplate jdbc) {

    private static final String OPEN =
            """
            INSERT INTO funds (id, manager_id, external_ref, name, currency, vintage_year, strategy, opened_on)
            SELECT * FROM unnest(?::uuid[], ?::uuid[], ?::text[], ?::text[], ?::text[], ?::integer[], ?::text[], ?::date[])
            """;

    void open(List<Fund> funds) {
        Columns.of(funds)
                .uuid(fund -> fund.opened().fundId())
                .uuid(fund -> fund.opened().managerId())
                .text(fund -> fund.opened().externalRef())
                .text(fund -> fund.opened().name())
                .text(fund -> fund.opened().currency().getCurrencyCode())
                .integer(fund -> fund.opened().vintageYear())
                .text(fund -> fund.opened().strategy())
                .date(Fund::openedOn)
                .update(jdbc, OPEN);
    }
}
