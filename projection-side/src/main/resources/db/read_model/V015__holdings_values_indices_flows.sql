-- What a fund holds, what it was worth day by day, what it is compared with, and its typed cash flows.

CREATE TABLE holding_entries (
    deal_id uuid NOT NULL,
    effective_date date NOT NULL,
    position bigint NOT NULL,
    line integer NOT NULL,
    fund_id uuid NOT NULL,
    currency char(3) NOT NULL,
    kind text NOT NULL CHECK (kind IN ('made', 'valued', 'income', 'exited', 'written_off')),
    amount_cents bigint NOT NULL,
    released_cents bigint,
    complete boolean,
    company text,
    sector text,
    country text,
    ownership numeric,
    participants uuid[],
    weights bigint[],
    known_from_at timestamptz NOT NULL,
    reversed_by bigint,
    reversed_at timestamptz,
    PRIMARY KEY (deal_id, effective_date, position, line),
    CHECK ((reversed_by IS NULL) = (reversed_at IS NULL)),
    CHECK (cardinality(participants) = cardinality(weights))
);
CREATE INDEX idx_holding_entries_fund ON holding_entries (fund_id, effective_date);
COMMENT ON TABLE holding_entries IS 'the facts that a holding''s rows are derived from, one row per fact';
COMMENT ON COLUMN holding_entries.amount_cents IS 'cost of what was made or written off, value, income or proceeds, by kind';
COMMENT ON COLUMN holding_entries.released_cents IS 'the part of the cost that an exit sold';

CREATE VIEW holding_flows_v1 AS
SELECT fund_id, deal_id, currency, effective_date, kind, amount_cents, position AS known_from, known_from_at, reversed_at
FROM holding_entries;

CREATE TABLE holdings (
    deal_id uuid NOT NULL,
    fund_id uuid NOT NULL,
    currency char(3) NOT NULL,
    as_of_date date NOT NULL,
    company text,
    sector text,
    country text,
    status text NOT NULL CHECK (status IN ('held', 'exited', 'written_off')),
    invested_cents bigint NOT NULL,
    cost_cents bigint NOT NULL,
    value_cents bigint NOT NULL,
    income_cents bigint NOT NULL,
    proceeds_cents bigint NOT NULL,
    valued_on date,
    ownership numeric,
    participants uuid[] NOT NULL,
    weights bigint[] NOT NULL,
    known_from bigint NOT NULL,
    known_from_at timestamptz NOT NULL,
    known_to bigint,
    known_to_at timestamptz,
    PRIMARY KEY (deal_id, as_of_date, known_from),
    CHECK ((known_to IS NULL) = (known_to_at IS NULL)),
    CHECK (known_to > known_from),
    CHECK (cardinality(participants) = cardinality(weights))
);
CREATE UNIQUE INDEX idx_holdings_latest ON holdings (deal_id, as_of_date DESC) WHERE known_to IS NULL;
CREATE INDEX idx_holdings_fund ON holdings (fund_id, deal_id, as_of_date DESC) WHERE known_to IS NULL;
CREATE INDEX idx_holdings_fund_known ON holdings (fund_id, deal_id, as_of_date DESC, known_from DESC);
COMMENT ON COLUMN holdings.company IS 'absent where something counts before the first purchase does';
COMMENT ON COLUMN holdings.invested_cents IS 'every purchase since the first; cost_cents is what is left of it';
COMMENT ON COLUMN holdings.value_cents IS 'the last valuation; before the first, and for what was bought since, the cost';
COMMENT ON COLUMN holdings.participants IS 'commitments that take part, by id, each with its weight; none: everybody, by commitment';

CREATE VIEW holdings_v1 AS
SELECT deal_id, fund_id, currency, as_of_date, company, sector, country, status, invested_cents, cost_cents, value_cents,
       income_cents, proceeds_cents, valued_on, ownership, participants, weights, known_from, known_from_at, known_to,
       known_to_at
FROM holdings
WHERE company IS NOT NULL;

CREATE TABLE nav_entries (
    fund_id uuid NOT NULL,
    nav_date date NOT NULL,
    position bigint NOT NULL,
    currency char(3) NOT NULL,
    source text NOT NULL CHECK (source IN ('struck', 'mark')),
    gross_cents bigint,
    net_cents bigint NOT NULL,
    units numeric,
    reversed_by bigint,
    PRIMARY KEY (fund_id, nav_date, position)
);
COMMENT ON TABLE nav_entries IS 'every value given for a fund''s day: when one is reversed, another of the day stands again';

CREATE TABLE nav_history (
    fund_id uuid NOT NULL,
    nav_date date NOT NULL,
    currency char(3) NOT NULL,
    source text NOT NULL CHECK (source IN ('struck', 'mark')),
    gross_cents bigint,
    net_cents bigint NOT NULL,
    units numeric,
    known_from bigint NOT NULL,
    known_from_at timestamptz NOT NULL,
    known_to bigint,
    known_to_at timestamptz,
    PRIMARY KEY (fund_id, nav_date, known_from),
    CHECK ((known_to IS NULL) = (known_to_at IS NULL)),
    CHECK (known_to > known_from)
) PARTITION BY RANGE (nav_date);

DO $$
BEGIN
    FOR year IN 1975 .. extract(year FROM current_date)::integer + 1 LOOP
        EXECUTE format('CREATE TABLE nav_history_%s PARTITION OF nav_history FOR VALUES FROM (%L) TO (%L)',
                       year, make_date(year, 1, 1), make_date(year + 1, 1, 1));
    END LOOP;
END
$$;
CREATE TABLE nav_history_other PARTITION OF nav_history DEFAULT;

CREATE VIEW nav_history_v1 AS
SELECT fund_id, nav_date, currency, source, gross_cents, net_cents, units, known_from, known_from_at, known_to, known_to_at
FROM nav_history;

CREATE TABLE indices (
    id uuid PRIMARY KEY,
    manager_id uuid NOT NULL,
    name text NOT NULL,
    currency char(3),
    total_return boolean NOT NULL,
    known_from bigint NOT NULL,
    known_from_at timestamptz NOT NULL
);
CREATE INDEX idx_indices_manager ON indices (manager_id, name, id);

CREATE VIEW indices_v1 AS
SELECT id, manager_id, name, currency, total_return, known_from, known_from_at FROM indices;

CREATE TABLE index_levels (
    index_id uuid NOT NULL,
    level_date date NOT NULL,
    level numeric NOT NULL,
    known_from bigint NOT NULL,
    known_from_at timestamptz NOT NULL,
    known_to bigint,
    known_to_at timestamptz,
    PRIMARY KEY (index_id, level_date, known_from),
    CHECK ((known_to IS NULL) = (known_to_at IS NULL)),
    CHECK (known_to > known_from)
);
CREATE UNIQUE INDEX idx_index_levels_latest ON index_levels (index_id, level_date DESC) INCLUDE (level)
    WHERE known_to IS NULL;

CREATE VIEW index_levels_v1 AS
SELECT index_id, level_date, level, known_from, known_from_at, known_to, known_to_at FROM index_levels;

-- A payment of a call counts at the call's due date, a distribution at its payment date, per part and not per partner.
-- Nothing here is taken back: a reversal adds the rows that make the sums what they would be without what it reverses.
CREATE TABLE fund_flows (
    fund_id uuid NOT NULL,
    effective_date date NOT NULL,
    position bigint NOT NULL,
    line integer NOT NULL,
    currency char(3) NOT NULL,
    source text NOT NULL CHECK (source IN ('call', 'distribution')),
    source_id uuid NOT NULL,
    part integer NOT NULL,
    type text NOT NULL,
    inside boolean NOT NULL,
    amount_cents bigint NOT NULL,
    known_from_at timestamptz NOT NULL,
    PRIMARY KEY (fund_id, effective_date, position, line)
);
COMMENT ON COLUMN fund_flows.inside IS 'of a call, whether it reduces the unfunded commitment; of a distribution, whether it restores it';

CREATE TABLE subscription_line_movements (
    id uuid PRIMARY KEY,
    fund_id uuid NOT NULL,
    effective_date date NOT NULL,
    currency char(3) NOT NULL,
    kind text NOT NULL CHECK (kind IN ('drawn', 'repaid')),
    purpose text NOT NULL,
    amount_cents bigint NOT NULL,
    event_id uuid NOT NULL,
    known_from bigint NOT NULL,
    known_from_at timestamptz NOT NULL,
    reversed_by bigint,
    reversed_at timestamptz,
    CHECK ((reversed_by IS NULL) = (reversed_at IS NULL))
);
CREATE INDEX idx_subscription_line_movements_fund ON subscription_line_movements (fund_id, effective_date, id);

CREATE VIEW subscription_line_movements_v1 AS
SELECT id, fund_id, effective_date, currency, kind, purpose, amount_cents, event_id, known_from, known_from_at, reversed_at
FROM subscription_line_movements;

CREATE TABLE fund_charges (
    id uuid PRIMARY KEY,
    fund_id uuid NOT NULL,
    charge_date date NOT NULL,
    currency char(3) NOT NULL,
    kind text NOT NULL,
    amount_cents bigint NOT NULL,
    commitments bigint[] NOT NULL,
    amounts bigint[] NOT NULL,
    event_id uuid NOT NULL,
    known_from bigint NOT NULL,
    known_from_at timestamptz NOT NULL,
    reversed_by bigint,
    reversed_at timestamptz,
    CHECK ((reversed_by IS NULL) = (reversed_at IS NULL)),
    CHECK (cardinality(commitments) = cardinality(amounts))
);
CREATE INDEX idx_fund_charges_fund ON fund_charges (fund_id, charge_date, id);
COMMENT ON COLUMN fund_charges.commitments IS 'the fund''s own numbers of those who bear it; amounts says how much each';

CREATE VIEW fund_charges_v1 AS
SELECT id, fund_id, charge_date, currency, kind, amount_cents, commitments, amounts, event_id, known_from, known_from_at,
       reversed_at
FROM fund_charges;

CREATE VIEW fund_flows_v1 AS
SELECT fund_id, currency, effective_date, source, source_id, part, type, inside, amount_cents, position AS known_from,
       known_from_at, NULL::timestamptz AS reversed_at
FROM fund_flows
UNION ALL
SELECT fund_id, currency, effective_date, 'line_' || kind, id, 0, purpose, false, amount_cents, known_from, known_from_at,
       reversed_at
FROM subscription_line_movements
UNION ALL
SELECT fund_id, currency, charge_date, 'charge', id, 0, kind, false, amount_cents, known_from, known_from_at, reversed_at
FROM fund_charges;

GRANT SELECT, INSERT, UPDATE, DELETE ON
    holding_entries, holdings, nav_entries, nav_history, indices, index_levels, fund_flows, subscription_line_movements,
    fund_charges
    TO drawdown_projector;
GRANT SELECT ON
    holding_flows_v1, holdings_v1, nav_history_v1, indices_v1, index_levels_v1, fund_flows_v1,
    subscription_line_movements_v1, fund_charges_v1
    TO drawdown_reader, drawdown_projector;

-- Where events were folded before these tables were there, calls, distributions and valuations among them are missing here.
DO $$
BEGIN
    IF EXISTS (SELECT FROM stream_progress WHERE sequence >= 0) THEN
        COMMENT ON TABLE nav_history IS 'to be made anew';
        COMMENT ON TABLE fund_flows IS 'to be made anew';
    END IF;
END
$$;
