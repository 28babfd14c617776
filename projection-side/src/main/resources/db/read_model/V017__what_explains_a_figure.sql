-- An explanation lists what a figure is made of: the facts behind an account, each with the position of its event. The flows
-- stand here too as rates need them while a partner waits: amounts and dates, without who recorded them.

CREATE VIEW capital_account_entries_v1 AS
SELECT commitment_id, effective_date, position, line, kind, commitment_cents, called_cents, contributed_inside_cents,
       contributed_outside_cents, returned_excess_cents, distributed_cents, recallable_cents, unfunded_cents, nav_cents,
       reversed_by
FROM capital_account_entries;

CREATE VIEW lp_flow_amounts_v1 AS
SELECT commitment_id, flow_date, position, line, contributed_cents, distributed_cents, gross_contributed_cents,
       gross_distributed_cents, reversed_by
FROM lp_cash_flows;

GRANT SELECT ON capital_account_entries_v1, lp_flow_amounts_v1 TO drawdown_reader, drawdown_projector;
