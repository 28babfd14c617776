-- Calls, payments and distributions move accounts between reports; any entry can be reversed. A reversed fact stays, with
-- the position of its reversal, and no longer counts.

ALTER TABLE capital_account_entries ADD COLUMN reversed_by bigint;
COMMENT ON COLUMN capital_account_entries.reversed_by IS 'the position of the reversal from which on this fact does not count';

ALTER TABLE lp_capital_accounts
    ADD COLUMN receivable_cents bigint NOT NULL DEFAULT 0,
    ADD COLUMN nav_estimated boolean NOT NULL DEFAULT false;
COMMENT ON COLUMN lp_capital_accounts.receivable_cents IS 'called since the last report and not paid';
COMMENT ON COLUMN lp_capital_accounts.nav_estimated IS 'money moved since nav_as_of_date: the value then, plus contributions, less distributions';

CREATE OR REPLACE VIEW lp_capital_accounts_v1 AS
SELECT commitment_id, lp_id, fund_id, currency, as_of_date, commitment_cents, called_cents, contributed_capital_cents,
       distributed_capital_cents, recallable_cents, unfunded_commitment_cents, current_nav_cents, nav_as_of_date,
       stands_as_of, reported_irr, known_from, known_from_at, known_to, known_to_at, nav_estimated, receivable_cents
FROM lp_capital_accounts;

CREATE TABLE fund_marks (
    fund_id uuid NOT NULL,
    as_of_date date NOT NULL,
    position bigint NOT NULL,
    gross_cents bigint,
    reversed_by bigint,
    PRIMARY KEY (fund_id, as_of_date, position)
);
COMMENT ON TABLE fund_marks IS 'the valuations of each fund: when one is reversed, an earlier one of the same date stands again';

INSERT INTO fund_marks (fund_id, as_of_date, position, gross_cents)
SELECT m.fund_id, m.effective_date, m.position, s.gross_nav_cents
FROM (SELECT DISTINCT c.fund_id, e.effective_date, e.position
      FROM capital_account_entries AS e JOIN lp_fund_commitments AS c ON c.id = e.commitment_id
      WHERE e.kind = 'marked') AS m
LEFT JOIN fund_nav_snapshots AS s
    ON s.fund_id = m.fund_id AND s.snapshot_date = m.effective_date AND s.known_to IS NULL;

-- What may be called of a commitment: each change of it, so that the reversal of one brings back the one before.
ALTER TABLE lp_fund_commitments ADD COLUMN initial_callable_percentage numeric;
UPDATE lp_fund_commitments SET initial_callable_percentage = callable_percentage;
ALTER TABLE lp_fund_commitments ALTER COLUMN initial_callable_percentage SET NOT NULL;

CREATE TABLE commitment_callables (
    commitment_id uuid NOT NULL,
    effective_date date NOT NULL,
    position bigint NOT NULL,
    callable_percentage numeric NOT NULL,
    reversed_by bigint,
    PRIMARY KEY (commitment_id, effective_date, position)
);

INSERT INTO commitment_callables (commitment_id, effective_date, position, callable_percentage)
SELECT id, callable_since, 0, callable_percentage FROM lp_fund_commitments WHERE callable_since > commitment_date;

GRANT SELECT, INSERT, UPDATE, DELETE ON fund_marks, commitment_callables TO drawdown_projector;
