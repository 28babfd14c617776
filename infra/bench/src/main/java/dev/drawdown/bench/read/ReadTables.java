package dev.drawdown.bench.read;

import dev.drawdown.bench.system.WholeSystem;
import dev.drawdown.servers.DatabaseRole;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;

/**
 * Fills the read tables by their owner, set by set: what matters here is how they are read, not how
 * they came about. Each partner is in 20 of 200 funds, each commitment has 10 activities and 10
 * snapshots; the first partner has 1,000 activities and a fund that holds 200 companies.
 */
final class ReadTables {

    private static final int COMMITMENTS = 20;

    private static final String FUNDS =
            """
            INSERT INTO read_model.funds (id, manager_id, name, currency, vintage_year, opened_on)
            SELECT md5('f' || n)::uuid, '018f2b5e-7c00-7000-8000-00000000d0d0', 'Fund ' || n, 'USD', 2019, '2019-06-01'
            FROM generate_series(0, 199) n
            """;

    /** What the first fund holds: 200 companies, each valued at 20 quarters and shared pro rata. */
    private static final String HOLDINGS =
            """
            INSERT INTO read_model.holdings (deal_id, fund_id, currency, as_of_date, company, sector, country, status,
                invested_cents, cost_cents, value_cents, income_cents, proceeds_cents, valued_on, ownership, participants,
                weights, known_from, known_from_at)
            SELECT md5('d' || d)::uuid, md5('f0')::uuid, 'USD', date '2025-12-31' - 91 * q, 'Company ' || d, 'Software', 'US',
                   'held', 1000000007 + d, 1000000007 + d, 2000000011 + d, 7, 0, date '2025-12-31' - 91 * q, 0.25, '{}',
                   '{}', 1, '2026-01-01'
            FROM generate_series(1, 200) d, generate_series(0, 19) q
            """;

    /** Each takes the first number and the last of the partners to add. */
    private static final List<String> PARTNERS =
            List.of(
                    """
                    INSERT INTO read_model.limited_partners (id, manager_id, legal_name, entity_type, status, onboarded_at)
                    SELECT md5('p' || p)::uuid, '018f2b5e-7c00-7000-8000-00000000d0d0', 'Partner ' || p, 'institutional',
                           'active', '2019-06-01'
                    FROM generate_series(?, ?) p
                    """,
                    """
                    INSERT INTO read_model.lp_fund_commitments (id, lp_id, fund_id, number, role, commitment_amount_cents,
                        currency, commitment_status, callable_percentage, initial_callable_percentage, callable_since,
                        commitment_date)
                    SELECT md5('c' || p || '-' || k)::uuid, md5('p' || p)::uuid, md5('f' || (p + 9 * k) % 200)::uuid, p,
                           'limited_partner', 100000000 + p, 'USD', 'active', 1, 1, '2020-01-01', '2020-01-01'
                    FROM generate_series(?, ?) p, generate_series(0, 19) k
                    """,
                    """
                    INSERT INTO read_model.lp_capital_accounts (commitment_id, lp_id, fund_id, currency, as_of_date,
                        commitment_cents, called_cents, contributed_capital_cents, contributed_inside_cents,
                        contributed_outside_cents, returned_excess_cents, distributed_capital_cents, recallable_cents,
                        withheld_tax_cents, unfunded_commitment_cents, current_nav_cents, nav_as_of_date, stands_as_of,
                        known_from, known_from_at)
                    SELECT md5('c' || p || '-' || k)::uuid, md5('p' || p)::uuid, md5('f' || (p + 9 * k) % 200)::uuid, 'USD',
                           '2025-12-31', 100000000 + p, 50000000, 50000000, 50000000, 0, 0, 10000000, 0, 0,
                           50000000 + p, 60000000, '2025-12-31', '2025-12-31', 1, '2026-01-01'
                    FROM generate_series(?, ?) p, generate_series(0, 19) k
                    """,
                    """
                    INSERT INTO read_model.lp_dashboard_summary (lp_id, currency, as_of_date, accounts, valued_accounts,
                        total_committed_cents, total_called_cents, total_contributed_cents, total_distributed_cents,
                        total_nav_cents, total_unfunded_cents)
                    SELECT md5('p' || p)::uuid, 'USD', '2025-12-31', 20, 20, 20 * (100000000 + p::bigint), 1000000000,
                           1000000000, 200000000, 1200000000, 20 * (50000000 + p::bigint)
                    FROM generate_series(?, ?) p
                    """,
                    """
                    INSERT INTO read_model.partner_timeline (lp_id, activity_date, id, fund_id, commitment_id, currency,
                        type, ilpa_type, amount_cents, paid_cents, status, due_date, payment_date, description, call_id,
                        number, part, known_from, known_from_at)
                    SELECT md5('p' || p)::uuid, date '2020-01-01' + 37 * a, md5('a' || p || '-' || k || '-' || a)::uuid,
                           md5('f' || (p + 9 * k) % 200)::uuid, md5('c' || p || '-' || k)::uuid, 'USD', 'capital_call',
                           'investments', 100000 + a, 100000 + a, 'completed', date '2020-01-15' + 37 * a,
                           date '2020-01-15' + 37 * a, 'Capital call ' || a, md5('f' || (p + 9 * k) % 200 || '-' || a)::uuid,
                           a, 0, 1, '2026-01-01'
                    FROM generate_series(?, ?) p, generate_series(0, 19) k,
                         LATERAL generate_series(1, CASE WHEN p = 0 THEN 50 ELSE 10 END) a
                    """,
                    """
                    INSERT INTO read_model.lp_performance_snapshots (commitment_id, lp_id, fund_id, currency,
                        snapshot_date, marked, irr, irr_ambiguous, gross_irr, period_return, moic, dpi, rvpi, tvpi, pic,
                        nav_cents, nav_as_of_date, nav_estimated, committed_cents, paid_in_cents, distributed_cents,
                        recallable_cents, first_flow_date, flows, calculation, known_from, known_from_at)
                    SELECT md5('c' || p || '-' || k)::uuid, md5('p' || p)::uuid, md5('f' || (p + 9 * k) % 200)::uuid, 'USD',
                           date '2025-12-31' - 91 * q, TRUE, 0.1, FALSE, 0.12, 0.5, 1.4, 0.2, 1.2, 1.4, 0.5, 60000000,
                           date '2025-12-31' - 91 * q, FALSE, 100000000 + p, 50000000, 10000000, 0, '2020-02-07', 10,
                           'figures.v1', 1, '2026-01-01'
                    FROM generate_series(?, ?) p, generate_series(0, 19) k, generate_series(0, 9) q
                    """,
                    """
                    INSERT INTO read_model.lp_cash_flows (commitment_id, flow_date, position, line, contributed_cents,
                        gross_contributed_cents, distributed_cents, gross_distributed_cents, recallable_cents)
                    SELECT md5('c' || p || '-' || k)::uuid, date '2020-02-07' + 100 * f, 1, f,
                           CASE WHEN f % 3 < 2 THEN 8000000 ELSE 0 END, CASE WHEN f % 3 < 2 THEN 7500000 ELSE 0 END,
                           CASE WHEN f % 3 = 2 THEN 3000000 ELSE 0 END, CASE WHEN f % 3 = 2 THEN 3100000 ELSE 0 END, 0
                    FROM generate_series(?, ?) p, generate_series(0, 19) k, generate_series(0, 8) f
                    """);

    private ReadTables() {}

    /** The funds and what the first one holds, without anybody in them. */
    static void fillFunds(WholeSystem system) throws SQLException {
        try (Connection connection = system.connect(DatabaseRole.OWNER);
                Statement statement = connection.createStatement()) {
            statement.execute(FUNDS);
            statement.execute(HOLDINGS);
        }
    }

    /** Adds partners until there are so many commitments, and tells the planner. */
    static void fill(WholeSystem system, int commitmentsBefore, int commitments)
            throws SQLException {
        try (Connection connection = system.connect(DatabaseRole.OWNER);
                Statement statement = connection.createStatement()) {
            for (String sql : PARTNERS) {
                try (PreparedStatement insert = connection.prepareStatement(sql)) {
                    insert.setInt(1, commitmentsBefore / COMMITMENTS);
                    insert.setInt(2, commitments / COMMITMENTS - 1);
                    insert.executeUpdate();
                }
            }
            statement.execute("VACUUM (ANALYZE)");
        }
    }

    static String partner(int number) {
        return id("p" + number).toString();
    }

    /** The first fund of a partner. */
    static String fund(int partner) {
        return id("f" + partner % 200).toString();
    }

    private static UUID id(String name) {
        try {
            String hex =
                    HexFormat.of()
                            .formatHex(
                                    MessageDigest.getInstance("MD5")
                                            .digest(name.getBytes(StandardCharsets.US_ASCII)));
            return UUID.fromString(
                    hex.replaceFirst("(.{8})(.{4})(.{4})(.{4})(.{12})", "$1-$2-$3-$4-$5"));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
