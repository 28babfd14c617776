-- Where every commitment and every fund stands, on both time axes. A row is never overwritten: it is known from one
-- ledger position to another, and while known_to is NULL it is what we know now.

CREATE TABLE capital_account_entries (
    commitment_id uuid NOT NULL,
    effective_date date NOT NULL,
    position bigint NOT NULL,
    line integer NOT NULL,
    kind text NOT NULL,
    commitment_cents bigint,
    called_cents bigint,
    contributed_inside_cents bigint,
    contributed_outside_cents bigint,
    returned_excess_cents bigint,
    distributed_cents bigint,
    recallable_cents bigint,
    withheld_tax_cents bigint,
    unfunded_cents bigint,
    nav_cents bigint,
    reported_irr numeric,
    PRIMARY KEY (commitment_id, effective_date, position, line)
);
COMMENT ON TABLE capital_account_entries IS 'the facts a commitment''s rows are derived from, one row per fact';

CREATE TABLE lp_capital_accounts (
    commitment_id uuid NOT NULL,
    lp_id uuid NOT NULL,
    fund_id uuid NOT NULL,
    currency char(3) NOT NULL,
    as_of_date date NOT NULL,
    commitment_cents bigint NOT NULL,
    called_cents bigint NOT NULL,
    contributed_capital_cents bigint NOT NULL,
    contributed_inside_cents bigint NOT NULL,
    contributed_outside_cents bigint NOT NULL,
    returned_excess_cents bigint NOT NULL,
    distributed_capital_cents bigint NOT NULL,
    recallable_cents bigint NOT NULL,
    withheld_tax_cents bigint NOT NULL,
    unfunded_commitment_cents bigint NOT NULL,
    current_nav_cents bigint,
    nav_as_of_date date,
    stands_as_of date NOT NULL,
    reported_on date,
    reported_irr numeric,
    known_from bigint NOT NULL,
    known_from_at timestamptz NOT NULL,
    known_to bigint,
    known_to_at timestamptz,
    PRIMARY KEY (commitment_id, as_of_date, known_from),
    CHECK ((current_nav_cents IS NULL) = (nav_as_of_date IS NULL)),
    CHECK ((known_to IS NULL) = (known_to_at IS NULL)),
    CHECK (known_to > known_from)
);
CREATE UNIQUE INDEX idx_lp_capital_accounts_commitment_latest ON lp_capital_accounts (commitment_id, as_of_date DESC)
    INCLUDE (contributed_capital_cents, distributed_capital_cents, current_nav_cents) WHERE known_to IS NULL;
CREATE INDEX idx_lp_capital_accounts_lp_asof ON lp_capital_accounts (lp_id, as_of_date DESC)
    INCLUDE (commitment_id, contributed_capital_cents, distributed_capital_cents, current_nav_cents) WHERE known_to IS NULL;
CREATE INDEX idx_lp_capital_accounts_fund_asof ON lp_capital_accounts (fund_id, as_of_date DESC) WHERE known_to IS NULL;

CREATE VIEW lp_capital_accounts_v1 AS
SELECT commitment_id, lp_id, fund_id, currency, as_of_date, commitment_cents, called_cents, contributed_capital_cents,
       distributed_capital_cents, recallable_cents, unfunded_commitment_cents, current_nav_cents, nav_as_of_date,
       stands_as_of, reported_irr, known_from, known_from_at, known_to, known_to_at
FROM lp_capital_accounts;

CREATE TABLE fund_nav_snapshots (
    fund_id uuid NOT NULL,
    currency char(3) NOT NULL,
    snapshot_date date NOT NULL,
    marked boolean NOT NULL,
    gross_nav_cents bigint,
    accounts integer NOT NULL,
    valued_accounts integer NOT NULL,
    nav_cents bigint NOT NULL,
    committed_capital_cents bigint NOT NULL,
    called_capital_cents bigint NOT NULL,
    contributed_capital_cents bigint NOT NULL,
    distributed_capital_cents bigint NOT NULL,
    unfunded_cents bigint NOT NULL,
    known_from bigint NOT NULL,
    known_from_at timestamptz NOT NULL,
    known_to bigint,
    known_to_at timestamptz,
    PRIMARY KEY (fund_id, snapshot_date, known_from),
    CHECK ((known_to IS NULL) = (known_to_at IS NULL)),
    CHECK (known_to > known_from)
);
CREATE UNIQUE INDEX idx_fund_nav_snapshots_latest ON fund_nav_snapshots (fund_id, snapshot_date DESC) WHERE known_to IS NULL;
COMMENT ON COLUMN fund_nav_snapshots.nav_cents IS 'the sum over the valued accounts; says nothing while there are none';

CREATE VIEW fund_nav_snapshots_v1 AS
SELECT fund_id, currency, snapshot_date, marked, gross_nav_cents,
       CASE WHEN valued_accounts > 0 THEN nav_cents END AS net_nav_cents,
       committed_capital_cents, called_capital_cents, contributed_capital_cents, distributed_capital_cents, unfunded_cents,
       known_from, known_from_at, known_to, known_to_at
FROM fund_nav_snapshots;
