-- Snapshots and accounts are looked up by commitment, a partner's accounts by partner; nobody looks for either by its fund,
-- or for a snapshot by its partner. Each of these indexes cost every line of every valuation an entry.
DROP INDEX idx_lp_perf_snapshots_fund_date;
DROP INDEX idx_lp_perf_snapshots_lp_date;
DROP INDEX idx_lp_capital_accounts_fund_asof;
