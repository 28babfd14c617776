-- The projector writes tables and changes none; the reader sees the views named *_v1 and nothing else.

DO $$
BEGIN
    EXECUTE format('GRANT USAGE ON SCHEMA %I TO drawdown_projector, drawdown_reader', current_schema());
END
$$;

GRANT SELECT, INSERT, UPDATE, DELETE ON
    limited_partners, funds, lp_fund_commitments, capital_account_entries, lp_capital_accounts, fund_nav_snapshots,
    lp_dashboard_summary, fund_lp_summary, stream_progress, projection_progress, parked_streams
    TO drawdown_projector;

GRANT SELECT ON
    limited_partners_v1, funds_v1, lp_fund_commitments_v1, lp_capital_accounts_v1, fund_nav_snapshots_v1,
    lp_dashboard_summary_v1, fund_lp_summary_v1, stream_progress_v1, projection_progress_v1, parked_streams_v1
    TO drawdown_reader, drawdown_projector;
