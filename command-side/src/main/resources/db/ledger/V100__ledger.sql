-- The ledger: append-only and in commit order. Written through ledger.append alone.

CREATE TABLE ledger.event (
    position       bigint      PRIMARY KEY,
    event_id       uuid        NOT NULL,
    stream         text        NOT NULL,
    sequence       bigint      NOT NULL CHECK (sequence >= 0),
    name           text        NOT NULL,
    manager_id     uuid        NOT NULL,
    fund_id        uuid,
    effective_date date        NOT NULL,
    recorded_at    timestamptz NOT NULL,
    actor          text        NOT NULL,
    metadata       bytea       NOT NULL,
    payload        bytea       NOT NULL,
    CONSTRAINT event_stream_sequence UNIQUE (stream, sequence)
);
-- Payloads are short and hot in a replay: compress only what would not fit into a page.
ALTER TABLE ledger.event ALTER COLUMN payload SET STORAGE MAIN;

CREATE INDEX event_fund ON ledger.event (fund_id, position) WHERE fund_id IS NOT NULL;
CREATE INDEX event_manager ON ledger.event (manager_id, position);

-- Which partners an event concerns: the auditor's way from a partner to its history.
CREATE TABLE ledger.event_partner (
    partner_id uuid   NOT NULL,
    position   bigint NOT NULL,
    PRIMARY KEY (partner_id, position)
);

-- What each command's key has settled, so that a repetition answers the same for ever.
CREATE TABLE ledger.command_key (
    key           bytea       PRIMARY KEY,
    body_hash     bytea       NOT NULL,
    stream        text        NOT NULL,
    last_sequence bigint      NOT NULL,
    last_position bigint      NOT NULL,
    recorded_at   timestamptz NOT NULL,
    result        bytea       NOT NULL
);

-- One key per partner, wrapped by the master key. Destroying it forgets the partner's personal fields.
CREATE TABLE ledger.partner_key (
    key_id       uuid        PRIMARY KEY,
    partner_id   uuid        NOT NULL UNIQUE,
    wrapped      bytea,
    created_at   timestamptz NOT NULL DEFAULT now(),
    destroyed_at timestamptz,
    CHECK ((wrapped IS NULL) = (destroyed_at IS NOT NULL))
);

-- How far Kafka has acknowledged the ledger. It only rises.
CREATE TABLE ledger.relay_checkpoint (
    topic    text        PRIMARY KEY,
    position bigint      NOT NULL,
    moved_at timestamptz NOT NULL DEFAULT now()
);

CREATE FUNCTION ledger.refuse_change() RETURNS trigger
    LANGUAGE plpgsql AS
$$
BEGIN
    RAISE EXCEPTION 'the ledger is append-only: % on %.% is refused', tg_op, tg_table_schema, tg_table_name
        USING ERRCODE = 'insufficient_privilege';
END
$$;

CREATE TRIGGER event_append_only
    BEFORE UPDATE OR DELETE OR TRUNCATE ON ledger.event
    FOR EACH STATEMENT EXECUTE FUNCTION ledger.refuse_change();
CREATE TRIGGER event_partner_append_only
    BEFORE UPDATE OR DELETE OR TRUNCATE ON ledger.event_partner
    FOR EACH STATEMENT EXECUTE FUNCTION ledger.refuse_change();
CREATE TRIGGER command_key_append_only
    BEFORE UPDATE OR DELETE OR TRUNCATE ON ledger.command_key
    FOR EACH STATEMENT EXECUTE FUNCTION ledger.refuse_change();
-- Fires in replica mode too.
ALTER TABLE ledger.event ENABLE ALWAYS TRIGGER event_append_only;
ALTER TABLE ledger.event_partner ENABLE ALWAYS TRIGGER event_partner_append_only;
ALTER TABLE ledger.command_key ENABLE ALWAYS TRIGGER command_key_append_only;

GRANT USAGE ON SCHEMA ledger TO drawdown_writer, drawdown_projector;
GRANT SELECT ON ledger.event, ledger.event_partner, ledger.command_key TO drawdown_writer;
GRANT SELECT, INSERT ON ledger.partner_key TO drawdown_writer;
GRANT SELECT, INSERT, UPDATE ON ledger.relay_checkpoint TO drawdown_writer;
GRANT SELECT ON ledger.event, ledger.partner_key TO drawdown_projector;
