-- Kinds of import besides positions. Their rows hold no names of persons, and are forgotten like the others.

ALTER TABLE imports.run
    DROP CONSTRAINT run_kind_check,
    ADD CONSTRAINT run_kind_check CHECK (kind IN ('positions', 'index-series', 'holdings', 'daily-navs'));
COMMENT ON COLUMN imports.run.last_fund IS 'The fund or index of the last row that is in the ledger.';

ALTER TABLE imports.mapping ADD COLUMN kind text NOT NULL DEFAULT 'positions';

CREATE TABLE imports.index_level_row (
    run_id       uuid    NOT NULL REFERENCES imports.run,
    line         bigint  NOT NULL,
    index_id     uuid    NOT NULL,
    name         text    NOT NULL,
    currency     text,
    total_return boolean NOT NULL,
    date         date    NOT NULL,
    level        numeric NOT NULL CHECK (level > 0),
    PRIMARY KEY (run_id, index_id, line)
);

CREATE TABLE imports.daily_nav_row (
    run_id   uuid   NOT NULL REFERENCES imports.run,
    line     bigint NOT NULL,
    fund_id  uuid   NOT NULL,
    currency text   NOT NULL,
    date     date   NOT NULL,
    gross    bigint,
    net      bigint NOT NULL,
    units    numeric,
    PRIMARY KEY (run_id, fund_id, line)
);

CREATE TABLE imports.holding_row (
    run_id        uuid    NOT NULL REFERENCES imports.run,
    line          bigint  NOT NULL,
    place         bigint  NOT NULL,
    fund_id       uuid    NOT NULL,
    deal_id       uuid    NOT NULL,
    currency      text    NOT NULL,
    kind          text    NOT NULL CHECK (kind IN ('made', 'valued', 'income', 'exited', 'written_off')),
    date          date    NOT NULL,
    company       text,
    sector        text,
    country       text,
    amount        bigint  CHECK (amount >= 0),
    cost_released bigint  CHECK (cost_released >= 0),
    complete      boolean NOT NULL,
    ownership     numeric CHECK (ownership BETWEEN 0 AND 1),
    CHECK (amount IS NOT NULL OR kind = 'written_off'),
    PRIMARY KEY (run_id, line)
);
CREATE INDEX holding_row_in_order ON imports.holding_row (run_id, fund_id, place);

-- What the ledger has of a fund's holdings, as rows of a file would state it: without what was reversed, and of each
-- date the last value only.
CREATE FUNCTION imports.standing_holdings(fund uuid)
    RETURNS TABLE (deal_id uuid, kind text, date date, amount bigint, cost_released bigint, complete boolean, ownership numeric)
    LANGUAGE sql STABLE AS
$$
WITH fact AS MATERIALIZED (
    SELECT e.event_id, e.sequence, e.name, e.effective_date, convert_from(e.payload, 'UTF8')::jsonb AS body
    FROM ledger.event e
    WHERE e.fund_id = fund
      AND e.name IN ('InvestmentMade.v1', 'InvestmentsValued.v1', 'InvestmentIncomeReceived.v1', 'InvestmentExited.v1',
                     'InvestmentWrittenOff.v1', 'EntryReversed.v1')),
standing AS MATERIALIZED (
    SELECT f.* FROM fact f
    WHERE NOT EXISTS (SELECT FROM fact r
                      WHERE r.name = 'EntryReversed.v1' AND (r.body ->> 'entryId')::uuid = f.event_id))
SELECT (s.body ->> 'dealId')::uuid,
       CASE s.name WHEN 'InvestmentMade.v1' THEN 'made'
                   WHEN 'InvestmentIncomeReceived.v1' THEN 'income'
                   WHEN 'InvestmentExited.v1' THEN 'exited'
                   ELSE 'written_off' END,
       s.effective_date,
       coalesce(s.body ->> 'cost', s.body ->> 'amount', s.body ->> 'proceeds')::bigint,
       (s.body ->> 'costReleased')::bigint,
       coalesce((s.body ->> 'complete')::boolean, false),
       (s.body ->> 'ownership')::numeric
FROM standing s
WHERE s.name NOT IN ('InvestmentsValued.v1', 'EntryReversed.v1')
UNION ALL
(SELECT DISTINCT ON (l.line ->> 'dealId', s.effective_date)
        (l.line ->> 'dealId')::uuid, 'valued', s.effective_date, (l.line ->> 'value')::bigint, NULL::bigint, false,
        (l.line ->> 'ownership')::numeric
 FROM standing s
 CROSS JOIN LATERAL jsonb_array_elements(s.body -> 'lines') AS l(line)
 WHERE s.name = 'InvestmentsValued.v1'
 ORDER BY l.line ->> 'dealId', s.effective_date, s.sequence DESC)
$$;

GRANT SELECT, INSERT, UPDATE, DELETE, MAINTAIN ON imports.index_level_row, imports.daily_nav_row, imports.holding_row
    TO drawdown_writer;
