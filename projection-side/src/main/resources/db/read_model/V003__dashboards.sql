-- Totals of what stands now, moved by differences. They are kept per as-of date, because totals are struck per as-of date.
-- A commitment that has a value stands as of that value's date, so the latest valuation of a row is its own date or none.

CREATE TABLE lp_dashboard_summary (
    lp_id uuid NOT NULL,
    currency char(3) NOT NULL,
    as_of_date date NOT NULL,
    accounts integer NOT NULL,
    valued_accounts integer NOT NULL,
    total_committed_cents bigint NOT NULL,
    total_called_cents bigint NOT NULL,
    total_contributed_cents bigint NOT NULL,
    total_distributed_cents bigint NOT NULL,
    total_nav_cents bigint NOT NULL,
    total_unfunded_cents bigint NOT NULL,
    PRIMARY KEY (lp_id, currency, as_of_date)
);
COMMENT ON COLUMN lp_dashboard_summary.accounts IS 'commitments, and so funds: there is one commitment per pair';

CREATE VIEW lp_dashboard_summary_v1 AS
SELECT lp_id, currency, as_of_date, accounts AS fund_count, total_committed_cents, total_called_cents,
       total_contributed_cents, total_distributed_cents, total_nav_cents, total_unfunded_cents,
       CASE WHEN valued_accounts > 0 THEN as_of_date END AS latest_valuation_date
FROM lp_dashboard_summary;

CREATE TABLE fund_lp_summary (
    fund_id uuid NOT NULL,
    currency char(3) NOT NULL,
    as_of_date date NOT NULL,
    accounts integer NOT NULL,
    valued_accounts integer NOT NULL,
    total_committed_cents bigint NOT NULL,
    total_called_cents bigint NOT NULL,
    total_contributed_cents bigint NOT NULL,
    total_distributed_cents bigint NOT NULL,
    total_nav_cents bigint NOT NULL,
    total_unfunded_cents bigint NOT NULL,
    PRIMARY KEY (fund_id, currency, as_of_date)
);

CREATE VIEW fund_lp_summary_v1 AS
SELECT fund_id, currency, sum(accounts)::integer AS lp_count,
       sum(total_committed_cents)::bigint AS total_committed_cents,
       sum(total_called_cents)::bigint AS total_called_cents,
       sum(total_contributed_cents)::bigint AS total_contributed_cents,
       sum(total_distributed_cents)::bigint AS total_distributed_cents,
       sum(total_nav_cents)::bigint AS total_nav_cents,
       sum(total_unfunded_cents)::bigint AS total_unfunded_cents,
       max(as_of_date) FILTER (WHERE valued_accounts > 0) AS latest_valuation_date
FROM fund_lp_summary
GROUP BY fund_id, currency;
