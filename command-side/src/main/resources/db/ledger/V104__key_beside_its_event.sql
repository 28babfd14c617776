-- What a command's key has settled stands in the command's last event: one row less to write for every command, and
-- one look-up less to answer a repetition. Of the key's hash the first 128 bits are kept: a narrower index to search.
--
-- Rows of the past stay as they are: nobody may change them, not even for this. Keys that were settled before keep the
-- table that they had, which gets no more rows, and are looked up there. A ledger that begins now has none.
ALTER TABLE ledger.event ADD COLUMN command_key uuid, ADD COLUMN body_hash bytea, ADD COLUMN result bytea;
CREATE UNIQUE INDEX event_command_key ON ledger.event (command_key) WHERE command_key IS NOT NULL;
CREATE INDEX command_key_kept ON ledger.command_key ((encode(substring(key FROM 1 FOR 16), 'hex')::uuid));

COMMENT ON TABLE ledger.command_key IS 'Keys settled before they stood in their events; no more are added';
COMMENT ON COLUMN ledger.event.command_key IS 'In the last event of a command: the key that made it safe to repeat';
COMMENT ON COLUMN ledger.event.body_hash IS 'In the last event of a command: a hash of what was asked';
COMMENT ON COLUMN ledger.event.result IS 'In the last event of a command: what it was told, as JSON';

-- Keys are the writer's alone, as before.
REVOKE SELECT ON ledger.event FROM drawdown_projector;
GRANT SELECT (position, event_id, stream, sequence, name, manager_id, fund_id, effective_date, recorded_at, actor,
              metadata, payload) ON ledger.event TO drawdown_projector;

-- Appends the events of many commands in one transaction: all of them, or none and the numbers of the commands
-- that do not fit. A command does not fit if its key is settled already, or its stream has moved on since it was decided.
--
-- e_* hold one element per event, command after command; e_first is true at the first event of each, and key, body
-- and result stand at the last. p_* hold one element per (event, partner). Numbers count from 1.
-- No two commands of a batch share a stream or a key; where they do, the batch as a whole is refused by the table.
--
-- The advisory lock is held to the end of the transaction, so positions rise in commit order: whoever
-- has seen position N never sees a smaller one appear later. Positions are dense for the same reason:
-- the events stand at head + 1 and on, in their order.
DROP FUNCTION ledger.append;

CREATE FUNCTION ledger.append(
    e_first     boolean[],
    e_stream    text[],
    e_sequence  bigint[],
    e_id        uuid[],
    e_name      text[],
    e_manager   uuid[],
    e_fund      uuid[],
    e_effective date[],
    e_actor     text[],
    e_metadata  bytea[],
    e_payload   bytea[],
    e_key       uuid[],
    e_body      bytea[],
    e_result    bytea[],
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
    now_at   timestamptz;
    appended int;
BEGIN
    PERFORM pg_advisory_xact_lock(4921171);

    SELECT e.position, greatest(e.recorded_at, clock_timestamp()) INTO head, now_at
    FROM ledger.event e ORDER BY e.position DESC LIMIT 1;
    IF NOT found THEN
        head := 0;
        now_at := clock_timestamp();
    END IF;
    misfits := '{}';

    -- Nearly always everything fits. So what fits is inserted without asking first: unique keys refuse a key or a
    -- sequence that is there already, and the event before a command's first must be there.
    BEGIN
        INSERT INTO ledger.event (position, event_id, stream, sequence, name, manager_id, fund_id, effective_date,
                                  recorded_at, actor, metadata, payload, command_key, body_hash, result)
        SELECT head + e.number, e.id, e.stream, e.sequence, e.name, e.manager, e.fund, e.effective,
               now_at, e.actor, e.metadata, e.payload, e.key, e.body, e.result
        -- In the list, not in FROM: there each array would be stored once more.
        FROM (SELECT generate_series(1, cardinality(e_stream)) AS number, unnest(e_first) AS first, unnest(e_stream) AS stream,
                     unnest(e_sequence) AS sequence, unnest(e_id) AS id, unnest(e_name) AS name, unnest(e_manager) AS manager,
                     unnest(e_fund) AS fund, unnest(e_effective) AS effective, unnest(e_actor) AS actor,
                     unnest(e_metadata) AS metadata, unnest(e_payload) AS payload,
                     unnest(e_key) AS key, unnest(e_body) AS body, unnest(e_result) AS result) AS e
        -- A sub-select of one value: a join would be planned for sizes that the table does not have.
        WHERE (NOT e.first OR e.sequence <= 0
               OR (SELECT true FROM ledger.event b WHERE b.stream = e.stream AND b.sequence = e.sequence - 1))
          AND (SELECT true FROM ledger.command_key k
               WHERE encode(substring(k.key FROM 1 FOR 16), 'hex')::uuid = e.key) IS NULL;

        GET DIAGNOSTICS appended = ROW_COUNT;
        IF appended < cardinality(e_stream) THEN
            RAISE no_data_found;
        END IF;
    EXCEPTION
        WHEN unique_violation OR no_data_found THEN
            misfits := ARRAY(
                SELECT DISTINCT e.command
                FROM (SELECT u.*, (count(*) FILTER (WHERE u.first) OVER (ORDER BY u.number))::int AS command
                      FROM unnest(e_first, e_stream, e_sequence, e_key)
                           WITH ORDINALITY AS u(first, stream, sequence, key, number)) AS e
                WHERE EXISTS (SELECT FROM ledger.event k WHERE k.command_key = e.key)
                   OR EXISTS (SELECT FROM ledger.command_key k
                              WHERE encode(substring(k.key FROM 1 FOR 16), 'hex')::uuid = e.key)
                   OR e.first
                      AND e.sequence - 1 <> coalesce((SELECT h.sequence FROM ledger.event h WHERE h.stream = e.stream
                                                      ORDER BY h.sequence DESC LIMIT 1), -1)
                ORDER BY e.command);
            IF misfits = '{}' THEN
                RAISE;
            END IF;
            RETURN;
    END;

    IF p_event <> '{}' THEN
        INSERT INTO ledger.event_partner (partner_id, position)
        SELECT p.partner, head + p.event
        FROM unnest(p_event, p_partner) AS p(event, partner);
    END IF;
END
$$;

REVOKE ALL ON FUNCTION ledger.append FROM PUBLIC;
GRANT EXECUTE ON FUNCTION ledger.append TO drawdown_writer;
