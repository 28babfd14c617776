-- What every commitment and every fund has earned, on both time axes, and the dated flows that say so. Nothing here refers
-- to another projection's tables, so that this one is made anew and put in place by itself.

CREATE TABLE performance_accounts (
    commitment_id uuid PRIMARY KEY,
    lp_id uuid NOT NULL,
    fund_id uuid NOT NULL,
    currency char(3) NOT NULL
);
CREATE INDEX idx_performance_accounts_lp ON performance_accounts (lp_id, fund_id);
CREATE INDEX idx_performance_accounts_fund ON performance_accounts (fund_id);

CREATE TABLE recorded_entries (
    position bigint PRIMARY KEY,
    event_id uuid NOT NULL,
    event_name text NOT NULL,
    effective_date date NOT NULL,
    recorded_at timestamptz NOT NULL,
    recorded_by text NOT NULL
);
COMMENT ON TABLE recorded_entries IS 'who recorded what in the funds'' books, one row per event';

CREATE VIEW recorded_entries_v1 AS
SELECT position, event_id, event_name, effective_date, recorded_at, recorded_by FROM recorded_entries;

CREATE TABLE lp_cash_flows (
    commitment_id uuid NOT NULL,
    flow_date date NOT NULL,
    position bigint NOT NULL,
    line integer NOT NULL,
    contributed_cents bigint NOT NULL,
    gross_contributed_cents bigint NOT NULL,
    distributed_cents bigint NOT NULL,
    gross_distributed_cents bigint NOT NULL,
    recallable_cents bigint NOT NULL,
    reversed_by bigint,
    PRIMARY KEY (commitment_id, flow_date, position, line)
);
COMMENT ON COLUMN lp_cash_flows.contributed_cents IS 'paid in inside and outside the commitment, less returned excess';
COMMENT ON COLUMN lp_cash_flows.gross_contributed_cents IS 'of it what is neither fee nor expense';
COMMENT ON COLUMN lp_cash_flows.gross_distributed_cents IS 'paid out, with what the fund kept back for fees and carry';
COMMENT ON COLUMN lp_cash_flows.reversed_by IS 'the position of the reversal from which on this flow does not count';

CREATE VIEW lp_cash_flows_v1 AS
SELECT f.commitment_id, a.lp_id, a.fund_id, a.currency, f.flow_date, f.position, f.line, f.contributed_cents,
       f.gross_contributed_cents, f.distributed_cents, f.recallable_cents, f.reversed_by, e.event_id, e.event_name,
       e.recorded_at, e.recorded_by, f.gross_distributed_cents
FROM lp_cash_flows AS f
JOIN performance_accounts AS a ON a.commitment_id = f.commitment_id
JOIN recorded_entries AS e ON e.position = f.position;

-- The same flows as the projector reads them: a valuation of thousands of partners needs all of them at once, and one row
-- per flow would be too many. A row holds a year and is only ever added to; what is reversed is added with the other sign.
CREATE TABLE rate_inputs (
    owner_id uuid NOT NULL,
    year integer NOT NULL,
    inputs bytea NOT NULL,
    PRIMARY KEY (owner_id, year)
);
COMMENT ON TABLE rate_inputs IS 'what rates are made of, for a commitment or a whole fund';
COMMENT ON COLUMN rate_inputs.inputs IS 'one after the other: day since 1970-01-01 (int4), kind (int1), two numbers (int8), big endian';

CREATE TABLE lp_performance_snapshots (
    commitment_id uuid NOT NULL,
    lp_id uuid NOT NULL,
    fund_id uuid NOT NULL,
    currency char(3) NOT NULL,
    snapshot_date date NOT NULL,
    marked boolean NOT NULL,
    irr double precision,
    irr_reason text,
    irr_ambiguous boolean NOT NULL,
    gross_irr double precision,
    gross_irr_reason text,
    period_return double precision,
    moic numeric,
    dpi numeric,
    rvpi numeric,
    tvpi numeric,
    pic numeric,
    nav_cents bigint,
    gross_nav_cents bigint,
    nav_as_of_date date,
    nav_estimated boolean NOT NULL,
    committed_cents bigint NOT NULL,
    paid_in_cents bigint NOT NULL,
    distributed_cents bigint NOT NULL,
    recallable_cents bigint NOT NULL,
    first_flow_date date,
    flows integer NOT NULL,
    calculation text NOT NULL,
    known_from bigint NOT NULL,
    known_from_at timestamptz NOT NULL,
    known_to bigint,
    known_to_at timestamptz,
    PRIMARY KEY (commitment_id, snapshot_date, known_from),
    CHECK ((irr IS NULL) = (irr_reason IS NOT NULL)),
    CHECK ((gross_irr IS NULL) = (gross_irr_reason IS NOT NULL)),
    CHECK ((known_to IS NULL) = (known_to_at IS NULL)),
    CHECK (known_to > known_from)
);
CREATE UNIQUE INDEX idx_lp_perf_snapshots_commitment_date ON lp_performance_snapshots (commitment_id, snapshot_date DESC)
    INCLUDE (irr, moic, dpi, rvpi, tvpi) WHERE known_to IS NULL;
CREATE INDEX idx_lp_perf_snapshots_fund_date ON lp_performance_snapshots (fund_id, snapshot_date DESC)
    WHERE known_to IS NULL;
CREATE INDEX idx_lp_perf_snapshots_lp_date ON lp_performance_snapshots (lp_id, snapshot_date DESC)
    INCLUDE (irr, tvpi) WHERE known_to IS NULL;
COMMENT ON COLUMN lp_performance_snapshots.marked IS 'valued as of this very date, by a mark or a report; between two, rates are those of the one before';
COMMENT ON COLUMN lp_performance_snapshots.gross_nav_cents IS 'before accrued carry, at the date of nav_as_of_date; absent where nothing says';
COMMENT ON COLUMN lp_performance_snapshots.flows IS 'on how many dates money moved until the value that the rates are struck at';

CREATE VIEW lp_performance_snapshots_v1 AS
SELECT commitment_id, lp_id, fund_id, currency, snapshot_date, marked, irr, irr_reason, irr_ambiguous, gross_irr,
       gross_irr_reason, period_return, moic, dpi, rvpi, tvpi, pic, nav_cents, gross_nav_cents, nav_as_of_date, nav_estimated,
       committed_cents, paid_in_cents, distributed_cents, recallable_cents, first_flow_date, flows, calculation,
       known_from, known_from_at, known_to, known_to_at
FROM lp_performance_snapshots;

-- Not kept but looked up, each by one look at an index: it cannot say anything else than the snapshots do.
CREATE VIEW lp_performance_latest_v1 AS
SELECT s.commitment_id, a.lp_id, a.fund_id, a.currency, s.snapshot_date, s.marked, s.irr, s.irr_reason, s.irr_ambiguous,
       s.gross_irr, s.gross_irr_reason, s.period_return, s.moic, s.dpi, s.rvpi, s.tvpi, s.pic, s.nav_cents,
       s.gross_nav_cents, s.nav_as_of_date, s.nav_estimated, s.committed_cents, s.paid_in_cents, s.distributed_cents,
       s.recallable_cents, s.first_flow_date, s.flows, s.calculation, s.known_from, s.known_from_at
FROM performance_accounts AS a
CROSS JOIN LATERAL (
    SELECT * FROM lp_performance_snapshots AS p
    WHERE p.commitment_id = a.commitment_id AND p.known_to IS NULL
    ORDER BY p.snapshot_date DESC LIMIT 1) AS s;

CREATE TABLE fund_performance_snapshots (
    fund_id uuid NOT NULL,
    currency char(3) NOT NULL,
    snapshot_date date NOT NULL,
    marked boolean NOT NULL,
    irr double precision,
    irr_reason text,
    irr_ambiguous boolean NOT NULL,
    gross_irr double precision,
    gross_irr_reason text,
    period_return double precision,
    moic numeric,
    dpi numeric,
    rvpi numeric,
    tvpi numeric,
    pic numeric,
    nav_cents bigint,
    gross_nav_cents bigint,
    nav_as_of_date date,
    nav_estimated boolean NOT NULL,
    committed_cents bigint NOT NULL,
    paid_in_cents bigint NOT NULL,
    distributed_cents bigint NOT NULL,
    first_flow_date date,
    flows integer NOT NULL,
    calculation text NOT NULL,
    known_from bigint NOT NULL,
    known_from_at timestamptz NOT NULL,
    known_to bigint,
    known_to_at timestamptz,
    PRIMARY KEY (fund_id, snapshot_date, known_from),
    CHECK ((irr IS NULL) = (irr_reason IS NOT NULL)),
    CHECK ((gross_irr IS NULL) = (gross_irr_reason IS NOT NULL)),
    CHECK ((known_to IS NULL) = (known_to_at IS NULL)),
    CHECK (known_to > known_from)
);
CREATE UNIQUE INDEX idx_fund_perf_snapshots_date ON fund_performance_snapshots (fund_id, snapshot_date DESC)
    WHERE known_to IS NULL;

CREATE VIEW fund_performance_snapshots_v1 AS
SELECT fund_id, currency, snapshot_date, marked, irr, irr_reason, irr_ambiguous, gross_irr, gross_irr_reason,
       period_return, moic, dpi, rvpi, tvpi, pic, nav_cents, gross_nav_cents, nav_as_of_date, nav_estimated,
       committed_cents, paid_in_cents, distributed_cents, first_flow_date, flows, calculation,
       known_from, known_from_at, known_to, known_to_at
FROM fund_performance_snapshots;

GRANT SELECT, INSERT, UPDATE, DELETE ON
    performance_accounts, recorded_entries, lp_cash_flows, rate_inputs, lp_performance_snapshots,
    fund_performance_snapshots
    TO drawdown_projector;
GRANT SELECT ON
    recorded_entries_v1, lp_cash_flows_v1, lp_performance_snapshots_v1, lp_performance_latest_v1,
    fund_performance_snapshots_v1
    TO drawdown_reader, drawdown_projector;

-- Where streams have been folded before, these tables begin without what those said: a start makes them anew.
DO $$
BEGIN
    IF EXISTS (SELECT FROM stream_progress WHERE sequence >= 0) THEN
        COMMENT ON TABLE lp_performance_snapshots IS 'to be made anew';
    END IF;
END
$$;
