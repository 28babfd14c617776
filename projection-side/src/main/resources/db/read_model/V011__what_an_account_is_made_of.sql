-- A statement rolls a commitment forward by what moved it, and has to know where books begin with an opening balance.

CREATE OR REPLACE VIEW lp_capital_accounts_v1 AS
SELECT commitment_id, lp_id, fund_id, currency, as_of_date, commitment_cents, called_cents, contributed_capital_cents,
       distributed_capital_cents, recallable_cents, unfunded_commitment_cents, current_nav_cents, nav_as_of_date,
       stands_as_of, reported_irr, known_from, known_from_at, known_to, known_to_at, nav_estimated, receivable_cents,
       reported_on, contributed_inside_cents, returned_excess_cents
FROM lp_capital_accounts;
