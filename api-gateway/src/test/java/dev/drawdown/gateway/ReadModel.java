package dev.drawdown.gateway;

import dev.drawdown.servers.TestDatabase;
import dev.drawdown.servers.TestServers;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** The projection's own schema in a fresh database, filled by hand as a projector would. */
final class ReadModel {

    static final UUID MANAGER = UUID.fromString("018f2b5e-7c00-7000-8000-00000000d0d0");
    static final UUID OTHER_MANAGER = UUID.fromString("018f2b5e-7c00-7000-8000-00000000beef");
    static final OffsetDateTime KNOWN = OffsetDateTime.parse("2026-01-02T03:04:05Z");

    final TestDatabase database;
    final JdbcClient jdbc;

    private ReadModel(TestDatabase database) {
        this.database = database;
        this.jdbc = JdbcClient.create(new DriverManagerDataSource(database.ownerUrl()));
    }

    static ReadModel empty() {
        return new ReadModel(TestServers.postgres().freshDatabase());
    }

    static ReadModel migrated() {
        return empty().migrate();
    }

    ReadModel migrate() {
        Flyway.configure()
                .dataSource(database.ownerUrl(), null, null)
                .schemas("read_model")
                .locations("classpath:db/read_model")
                .load()
                .migrate();
        return this;
    }

    UUID partner(UUID manager, @Nullable String reference, String name) {
        UUID id = UUID.randomUUID();
        jdbc.sql(
                        """
                        INSERT INTO read_model.limited_partners (id, manager_id, external_ref,
                          legal_name, entity_type, domicile, status, preferences, onboarded_at)
                        VALUES (?, ?, ?, ?, 'institutional', 'US', 'active',
                          '{"language": "en"}', ?)
                        """)
                .params(id, manager, reference, name, KNOWN)
                .update();
        return id;
    }

    UUID fund(UUID manager, String name, String currency) {
        UUID id = UUID.randomUUID();
        jdbc.sql(
                        """
                        INSERT INTO read_model.funds (id, manager_id, name, currency, vintage_year,
                          strategy, opened_on)
                        VALUES (?, ?, ?, ?, 2015, 'buyout', '2015-01-01')
                        """)
                .params(id, manager, name, currency)
                .update();
        return id;
    }

    UUID commitment(UUID partner, UUID fund, String currency) {
        UUID id = UUID.randomUUID();
        jdbc.sql(
                        """
                        INSERT INTO read_model.lp_fund_commitments (id, lp_id, fund_id, number, role,
                          commitment_amount_cents, currency, commitment_status,
                          callable_percentage, initial_callable_percentage, callable_since,
                          commitment_date)
                        VALUES (?, ?, ?, 1 + (SELECT count(*) FROM read_model.lp_fund_commitments
                          WHERE fund_id = ?), 'limited_partner', 1000, ?, 'active', 1, 1,
                          '2015-01-01', '2015-01-01')
                        """)
                .params(id, partner, fund, fund, currency)
                .update();
        return id;
    }

    /** One version of where a commitment stands: known from a position to another, or still. */
    void account(Account a) {
        jdbc.sql(
                        """
                        INSERT INTO read_model.lp_capital_accounts (commitment_id, lp_id, fund_id,
                          currency, as_of_date, commitment_cents, called_cents,
                          contributed_capital_cents, contributed_inside_cents,
                          contributed_outside_cents, returned_excess_cents,
                          distributed_capital_cents, recallable_cents, withheld_tax_cents,
                          unfunded_commitment_cents, current_nav_cents, nav_as_of_date,
                          stands_as_of, reported_on, reported_irr, known_from, known_from_at, known_to,
                          known_to_at)
                        SELECT id, lp_id, fund_id, currency, :date, :committed, :called, :called,
                               :called, 0, 0, :distributed, 0, 0, :unfunded, :nav::bigint,
                               CASE WHEN :nav::bigint IS NOT NULL THEN :date::date END, :date, :date,
                               0.059,
                               :from, :fromAt, :to::bigint, :toAt::timestamptz
                          FROM read_model.lp_fund_commitments WHERE id = :commitment
                        """)
                .param("commitment", a.commitment())
                .param("date", a.date())
                .param("committed", a.committed())
                .param("called", a.called())
                .param("distributed", a.distributed())
                .param("unfunded", a.committed() - a.called())
                .param("nav", a.nav())
                .param("from", a.from())
                .param("fromAt", KNOWN.plusDays(a.from()))
                .param("to", a.to())
                .param("toAt", a.to() == null ? null : KNOWN.plusDays(a.to()))
                .update();
    }

    record Account(
            UUID commitment,
            LocalDate date,
            long committed,
            long called,
            long distributed,
            @Nullable Long nav,
            long from,
            @Nullable Long to) {}

    /** Strikes both dashboards anew from what is known now. */
    void strikeTotals() {
        jdbc.sql("TRUNCATE read_model.lp_dashboard_summary, read_model.fund_lp_summary").update();
        for (String[] side :
                new String[][] {
                    {"lp_dashboard_summary", "lp_id"}, {"fund_lp_summary", "fund_id"}
                }) {
            jdbc.sql(
                            """
                            INSERT INTO read_model.%1$s
                            SELECT %2$s, currency, stands_as_of, count(*), count(current_nav_cents),
                                   sum(commitment_cents), sum(called_cents),
                                   sum(contributed_capital_cents), sum(distributed_capital_cents),
                                   coalesce(sum(current_nav_cents), 0),
                                   sum(unfunded_commitment_cents)
                              FROM (SELECT DISTINCT ON (commitment_id) *
                                      FROM read_model.lp_capital_accounts WHERE known_to IS NULL
                                     ORDER BY commitment_id, as_of_date DESC) a
                             GROUP BY %2$s, currency, stands_as_of
                            """
                                    .formatted(side[0], side[1]))
                    .update();
        }
    }

    void snapshot(UUID fund, LocalDate date, long nav, long called, long from, @Nullable Long to) {
        jdbc.sql(
                        """
                        INSERT INTO read_model.fund_nav_snapshots (fund_id, currency, snapshot_date,
                          marked, gross_nav_cents, accounts, valued_accounts, nav_cents,
                          committed_capital_cents, called_capital_cents,
                          contributed_capital_cents, distributed_capital_cents, unfunded_cents,
                          known_from, known_from_at, known_to, known_to_at)
                        VALUES (?, 'USD', ?, true, NULL, 1, 1, ?, 1000, ?, ?, 0, 0, ?, ?, ?, ?)
                        """)
                .params(
                        fund,
                        date,
                        nav,
                        called,
                        called,
                        from,
                        KNOWN.plusDays(from),
                        to,
                        to == null ? null : KNOWN.plusDays(to))
                .update();
    }

    /** The projection has folded the ledger up to here. */
    void progress(long position) {
        jdbc.sql(
                        """
                        INSERT INTO read_model.projection_progress VALUES (0, ?, ?)
                        ON CONFLICT (partition) DO UPDATE SET position = excluded.position
                        """)
                .params(position, KNOWN)
                .update();
    }

    void folded(String stream, long sequence) {
        jdbc.sql(
                        """
                        INSERT INTO read_model.stream_progress (stream, sequence, position)
                        VALUES (?, ?, ?)
                        ON CONFLICT (stream) DO UPDATE SET sequence = excluded.sequence
                        """)
                .params(stream, sequence, sequence)
                .update();
    }
}
