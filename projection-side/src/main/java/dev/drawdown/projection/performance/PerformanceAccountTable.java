package dev.drawdown.projection.performance;

import dev.drawdown.projection.batch.Ground;
import dev.drawdown.projection.capital.Account;
import dev.drawdown.projection.database.Columns;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;

/** {@code performance_accounts}: whose commitment it is. */
record PerformanceAccountTable(JdbcTemplate jdbc) {

    private static final String NEW =
            "performance_accounts (commitment_id, lp_id, fund_id, currency)";

    private static final String ADD =
            "INSERT INTO "
                    + NEW
                    + """
                     SELECT * FROM unnest(?::uuid[], ?::uuid[], ?::uuid[], ?::text[]) ON CONFLICT (commitment_id) DO NOTHING
                    """;

    void add(List<Account> accounts, Ground ground) {
        Columns<Account> columns =
                Columns.of(accounts)
                        .uuid(Account::commitmentId)
                        .uuid(Account::partnerId)
                        .uuid(Account::fundId)
                        .text(account -> account.currency().getCurrencyCode());
        switch (ground) {
            case FOLDED -> columns.update(jdbc, ADD);
            case FRESH -> columns.copy(jdbc, NEW);
        }
    }
}
