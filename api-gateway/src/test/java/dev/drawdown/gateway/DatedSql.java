package dev.drawdown.gateway;

/** Writes what {@link DatedBooks} folds. */
final class DatedSql {

    private DatedSql() {}

    static final String RECORDED =
            """
            INSERT INTO read_model.recorded_entries (position, event_id, event_name, effective_date,
              recorded_at, recorded_by) VALUES (?, ?, ?, ?, ?, 'the-administrator')
            """;

    static final String FACT =
            """
            INSERT INTO read_model.capital_account_entries (commitment_id, effective_date, position,
              line, kind, commitment_cents, called_cents, contributed_inside_cents,
              contributed_outside_cents, returned_excess_cents, distributed_cents, recallable_cents,
              withheld_tax_cents, unfunded_cents, nav_cents)
            VALUES (?, ?, ?, 0, ?, ?, ?, ?, 0, 0, ?, ?, 0, ?, ?)
            """;

    static final String FLOW =
            """
            INSERT INTO read_model.lp_cash_flows (commitment_id, flow_date, position, line,
              contributed_cents, gross_contributed_cents, distributed_cents, gross_distributed_cents,
              recallable_cents) VALUES (?, ?, ?, 0, ?, ?, ?, ?, ?)
            """;

    static final String ACCOUNT =
            """
            INSERT INTO read_model.lp_capital_accounts (commitment_id, lp_id, fund_id, currency,
              as_of_date, commitment_cents, called_cents, contributed_capital_cents,
              contributed_inside_cents, contributed_outside_cents, returned_excess_cents,
              distributed_capital_cents, recallable_cents, withheld_tax_cents,
              unfunded_commitment_cents, current_nav_cents, nav_as_of_date, nav_estimated,
              stands_as_of, known_from, known_from_at)
            SELECT id, lp_id, fund_id, currency, ?, ?, ?, ?, ?, 0, 0, ?, ?, 0, ?, ?::bigint, ?::date, ?, ?, ?, ?
              FROM read_model.lp_fund_commitments WHERE id = ?
            """;

    static final String SNAPSHOT =
            """
            INSERT INTO read_model.lp_performance_snapshots (commitment_id, lp_id, fund_id, currency,
              snapshot_date, marked, irr, irr_reason, irr_ambiguous, gross_irr, gross_irr_reason,
              period_return, moic, dpi, rvpi, tvpi, pic, nav_cents, gross_nav_cents, nav_as_of_date,
              nav_estimated, committed_cents, paid_in_cents, distributed_cents, recallable_cents,
              first_flow_date, flows, calculation, known_from, known_from_at)
            SELECT id, lp_id, fund_id, currency, ?, true, ?::float8, ?::text, ?, ?::float8, ?::text,
                   ?::float8, ?::numeric, ?::numeric, ?::numeric, ?::numeric, ?::numeric, ?, ?, ?,
                   false, ?, ?, ?, ?, ?::date, ?, 'figures.v1', ?, ?
              FROM read_model.lp_fund_commitments WHERE id = ?
            """;
}
