-- Appends the events of many commands in one transaction: all of them, or none and the numbers of those that do
-- not fit. A command does not fit if its key is settled already, or its stream has moved on since it was decided.
--
-- c_* hold one element per command, e_* one per event in command order, p_* one per (event, partner).
-- Numbers of commands and events count from 1; c_last is the number of a command's last event.
-- No two commands of a batch share a stream or a key; where they do, the batch as a whole is refused by the tables.
--
-- The advisory lock is held to the end of the transaction, so positions rise in commit order: whoever
-- has seen position N never sees a smaller one appear later. Positions are dense for the same reason:
-- the events stand at head + 1 and on, in their order.
DROP FUNCTION ledger.append;

-- The rest of what a key has settled stands in the event at its last position.
ALTER TABLE ledger.command_key DROP COLUMN stream, DROP COLUMN last_sequence, DROP COLUMN recorded_at;

CREATE FUNCTION ledger.append(
    c_stream    text[],
    c_expected  bigint[],
    c_key       bytea[],
    c_body      bytea[],
    c_result    bytea[],
    c_last      int[],
    e_command   int[],
    e_sequence  bigint[],
    e_id        uuid[],
    e_name      text[],
    e_manager   uuid[],
    e_fund      uuid[],
    e_effective date[],
    e_actor     text[],
    e_metadata  bytea[],
    e_payload   bytea[],
    p_event     int[],
    p_partner   uuid[],
    OUT head    bigint,
    OUT misfits int[])
    LANGUAGE plpgsql
    SECURITY DEFINER
    SET search_path = pg_catalog, pg_temp
    -- A plan of its own for every size of batch would take longer than the batch.
    SET plan_cache_mode = force_generic_plan
AS
$$
DECLARE
    now_at timestamptz;
BEGIN
    PERFORM pg_advisory_xact_lock(4921171);

    SELECT e.position, greatest(e.recorded_at, clock_timestamp()) INTO head, now_at
    FROM ledger.event e ORDER BY e.position DESC LIMIT 1;
    IF NOT found THEN
        head := 0;
        now_at := clock_timestamp();
    END IF;

    -- Look-ups by index for each command: sub-selects of one value, because a join would be planned for sizes
    -- that the tables do not have.
    misfits := ARRAY(
        SELECT c.number
        FROM unnest(c_stream, c_expected, c_key) WITH ORDINALITY AS c(stream, expected, key, number)
        WHERE (SELECT k.last_position FROM ledger.command_key k WHERE k.key = c.key) IS NOT NULL
           OR coalesce((SELECT e.sequence FROM ledger.event e WHERE e.stream = c.stream ORDER BY e.sequence DESC LIMIT 1), -1)
              <> c.expected);
    IF misfits <> '{}' THEN
        RETURN;
    END IF;

    INSERT INTO ledger.event (position, event_id, stream, sequence, name, manager_id, fund_id, effective_date,
                              recorded_at, actor, metadata, payload)
    SELECT head + e.number, e.id, c_stream[e.command], e.sequence, e.name, e.manager, e.fund, e.effective,
           now_at, e.actor, e.metadata, e.payload
    FROM unnest(e_command, e_sequence, e_id, e_name, e_manager, e_fund, e_effective, e_actor, e_metadata, e_payload)
        WITH ORDINALITY AS e(command, sequence, id, name, manager, fund, effective, actor, metadata, payload, number);

    IF p_event <> '{}' THEN
        INSERT INTO ledger.event_partner (partner_id, position)
        SELECT p.partner, head + p.event
        FROM unnest(p_event, p_partner) AS p(event, partner);
    END IF;

    INSERT INTO ledger.command_key (key, body_hash, last_position, result)
    SELECT c.key, c.body, head + c.last, c.result
    FROM unnest(c_key, c_body, c_last, c_result) AS c(key, body, last, result);
END
$$;

REVOKE ALL ON FUNCTION ledger.append FROM PUBLIC;
GRANT EXECUTE ON FUNCTION ledger.append TO drawdown_writer;

COMMENT ON TABLE ledger.event_partner IS
    'Whom an event of a fund concerns. Events of a partner''s own stream are found by the stream.';
