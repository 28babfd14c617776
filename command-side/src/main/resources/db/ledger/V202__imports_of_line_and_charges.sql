-- Two more kinds of import: what moved on subscription lines, and charges. Their rows hold no names of persons.

ALTER TABLE imports.run
    DROP CONSTRAINT run_kind_check,
    ADD CONSTRAINT run_kind_check CHECK (
        kind IN ('positions', 'index-series', 'holdings', 'daily-navs', 'subscription-line', 'charges'));

CREATE TABLE imports.subscription_line_row (
    run_id   uuid   NOT NULL REFERENCES imports.run,
    line     bigint NOT NULL,
    place    bigint NOT NULL,
    fund_id  uuid   NOT NULL,
    currency text   NOT NULL,
    kind     text   NOT NULL CHECK (kind IN ('drawn', 'repaid')),
    date     date   NOT NULL,
    amount   bigint NOT NULL CHECK (amount > 0),
    purpose  text   NOT NULL,
    PRIMARY KEY (run_id, line)
);
CREATE INDEX subscription_line_row_in_order ON imports.subscription_line_row (run_id, fund_id, place);

CREATE TABLE imports.charge_row (
    run_id   uuid   NOT NULL REFERENCES imports.run,
    line     bigint NOT NULL,
    fund_id  uuid   NOT NULL,
    currency text   NOT NULL,
    kind     text   NOT NULL,
    date     date   NOT NULL,
    amount   bigint NOT NULL,
    PRIMARY KEY (run_id, fund_id, line)
);

-- What the ledger has of a fund, as rows of a file would state it, without what was reversed.
CREATE FUNCTION imports.standing_movements(fund uuid)
    RETURNS TABLE (kind text, date date, amount bigint, purpose text)
    LANGUAGE sql STABLE AS
$$
WITH fact AS MATERIALIZED (
    SELECT e.event_id, e.name, e.effective_date, convert_from(e.payload, 'UTF8')::jsonb AS body
    FROM ledger.event e
    WHERE e.fund_id = fund
      AND e.name IN ('SubscriptionLineDrawn.v1', 'SubscriptionLineRepaid.v1', 'EntryReversed.v1'))
SELECT CASE f.name WHEN 'SubscriptionLineDrawn.v1' THEN 'drawn' ELSE 'repaid' END,
       f.effective_date, (f.body ->> 'amount')::bigint, f.body ->> 'purpose'
FROM fact f
WHERE f.name <> 'EntryReversed.v1'
  AND NOT EXISTS (SELECT FROM fact r WHERE r.name = 'EntryReversed.v1' AND (r.body ->> 'entryId')::uuid = f.event_id)
$$;

-- Of accrued carry, which is a level, the last of each date only.
CREATE FUNCTION imports.standing_charges(fund uuid)
    RETURNS TABLE (kind text, date date, amount bigint)
    LANGUAGE sql STABLE AS
$$
WITH fact AS MATERIALIZED (
    SELECT e.event_id, e.sequence, e.name, e.effective_date, convert_from(e.payload, 'UTF8')::jsonb AS body
    FROM ledger.event e
    WHERE e.fund_id = fund AND e.name IN ('FundChargeRecorded.v1', 'EntryReversed.v1')),
standing AS MATERIALIZED (
    SELECT f.sequence, f.body ->> 'kind' AS kind, f.effective_date AS date, (f.body ->> 'amount')::bigint AS amount
    FROM fact f
    WHERE f.name <> 'EntryReversed.v1'
      AND NOT EXISTS (SELECT FROM fact r WHERE r.name = 'EntryReversed.v1' AND (r.body ->> 'entryId')::uuid = f.event_id))
SELECT s.kind, s.date, s.amount FROM standing s WHERE s.kind <> 'carried_interest_accrued'
UNION ALL
(SELECT DISTINCT ON (s.date) s.kind, s.date, s.amount
 FROM standing s WHERE s.kind = 'carried_interest_accrued' ORDER BY s.date, s.sequence DESC)
$$;

GRANT SELECT, INSERT, UPDATE, DELETE, MAINTAIN ON imports.subscription_line_row, imports.charge_row TO drawdown_writer;
