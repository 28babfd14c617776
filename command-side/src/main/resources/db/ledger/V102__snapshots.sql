-- What streams added up to at some sequence. Never needed to be right: whoever doubts one deletes it.
CREATE TABLE ledger.snapshot (
    stream   text        PRIMARY KEY,
    sequence bigint      NOT NULL,
    format   text        NOT NULL,
    taken_at timestamptz NOT NULL DEFAULT now(),
    state    bytea       NOT NULL
);

GRANT SELECT, INSERT, UPDATE, DELETE ON ledger.snapshot TO drawdown_writer;
