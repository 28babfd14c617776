-- Imports: files on their way into the ledger. Nothing here is a book of record; the ledger is.

CREATE SCHEMA IF NOT EXISTS imports;

-- How a manager's files read. A row without a manager is built in and serves everybody.
CREATE TABLE imports.mapping (
    manager_id uuid,
    name       text        NOT NULL,
    document   text        NOT NULL,
    saved_by   text        NOT NULL,
    saved_at   timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT mapping_name UNIQUE NULLS NOT DISTINCT (manager_id, name)
);

-- One upload from its first byte to its last event. Whoever holds the lease works on it.
CREATE TABLE imports.run (
    id                uuid        PRIMARY KEY,
    manager_id        uuid        NOT NULL,
    kind              text        NOT NULL CHECK (kind IN ('positions')),
    status            text        NOT NULL CHECK (status IN ('reading', 'previewed', 'committing', 'completed', 'failed')),
    file_name         text        NOT NULL,
    file_bytes        bigint      NOT NULL,
    file_sha256       bytea       NOT NULL,
    mapping           text        NOT NULL,
    mapping_name      text,
    reachable_funds   uuid[],
    created_by        text        NOT NULL,
    created_at        timestamptz NOT NULL DEFAULT now(),
    rows_read         bigint      NOT NULL DEFAULT 0,
    rows_total        bigint,
    rows_committed    bigint      NOT NULL DEFAULT 0,
    preview           text,
    preview_hash      bytea,
    failure           text,
    resumable         boolean     NOT NULL DEFAULT false,
    committed_by      text,
    committed_at      timestamptz,
    chunk             int         NOT NULL DEFAULT 0,
    chunk_rows        int         NOT NULL,
    last_fund         uuid,
    last_line         bigint,
    ledger_position   bigint,
    completed_at      timestamptz,
    forgotten_at      timestamptz,
    lease_owner       uuid,
    lease_until       timestamptz,
    CHECK ((last_fund IS NULL) = (last_line IS NULL)),
    CHECK (status NOT IN ('previewed', 'committing', 'completed') OR preview_hash IS NOT NULL)
);
CREATE INDEX run_at_work ON imports.run (created_at) WHERE status IN ('reading', 'committing');
CREATE INDEX run_remembered ON imports.run (created_at) WHERE forgotten_at IS NULL;

-- The uploaded file, in pieces, so that any node can read it. Dropped as soon as it has been read.
CREATE TABLE imports.file_piece (
    run_id uuid  NOT NULL REFERENCES imports.run,
    piece  int   NOT NULL,
    bytes  bytea NOT NULL,
    PRIMARY KEY (run_id, piece)
);
ALTER TABLE imports.file_piece ALTER COLUMN bytes SET STORAGE EXTERNAL;

-- The good rows, parsed and rounded, until they are in the ledger. They hold names of persons.
CREATE TABLE imports.position_row (
    run_id       uuid    NOT NULL REFERENCES imports.run,
    line         bigint  NOT NULL,
    fund_id      uuid    NOT NULL,
    partner_id   uuid    NOT NULL,
    as_of        date    NOT NULL,
    currency     text    NOT NULL,
    vintage_year int     NOT NULL,
    fund_name    text    NOT NULL,
    fund_ref     text,
    strategy     text,
    partner_name text    NOT NULL,
    partner_ref  text,
    entity_type  text    NOT NULL,
    domicile     text,
    commitment   bigint  NOT NULL CHECK (commitment > 0),
    called       bigint  NOT NULL CHECK (called >= 0),
    contributed  bigint  NOT NULL CHECK (contributed >= 0),
    distributed  bigint  NOT NULL,
    recallable   bigint  NOT NULL CHECK (recallable >= 0),
    unfunded     bigint,
    nav          bigint,
    reported_irr numeric,
    source       text,
    PRIMARY KEY (run_id, fund_id, line)
);

-- Why a row is not good: one line per cell at fault, in the order of the file.
CREATE TABLE imports.problem (
    run_id      uuid   NOT NULL REFERENCES imports.run,
    line        bigint NOT NULL,
    ordinal     int    NOT NULL,
    column_name text,
    value       text,
    reason      text   NOT NULL,
    PRIMARY KEY (run_id, line, ordinal)
);

GRANT USAGE ON SCHEMA imports TO drawdown_writer;
GRANT SELECT, INSERT, UPDATE ON imports.mapping, imports.run TO drawdown_writer;
GRANT SELECT, INSERT, UPDATE, DELETE ON imports.file_piece, imports.position_row, imports.problem TO drawdown_writer;
-- So that it can ANALYZE what it has just stored.
GRANT MAINTAIN ON imports.position_row, imports.problem TO drawdown_writer;

INSERT INTO imports.mapping (manager_id, name, document, saved_by)
VALUES (NULL, 'public-pension', '{
  "columns": {
    "pension_fund_name": "partnerName",
    "fund_name": "fundName",
    "asset_class": "strategy",
    "vintage_year": "vintageYear",
    "commitment_mm": "commitment",
    "capital_called_mm": "called",
    "capital_distributed_mm": "distributed",
    "remaining_value_mm": "nav",
    "net_irr": "reportedIrr",
    "as_of_date": "asOf",
    "source_document": "source"
  },
  "unit": "millions",
  "defaults": {"currency": "USD", "partnerEntityType": "institutional"}
}', 'built in');
