-- Appends the events of many commands in one transaction: all that fit, none that conflict.
--
-- c_* hold one element per command, e_* one per event in command order, p_* one per (event, partner).
-- Indexes into commands and events count from 1. An outcome row comes back per command:
--   appended    its events are in the ledger
--   repeated    its key was settled before with the same body: the stored answer
--   key_reused  its key was settled before with another body
--   conflict    its stream has moved on since the command was decided
--
-- The advisory lock is held to the end of the transaction, so positions rise in commit order: whoever
-- has seen position N never sees a smaller one appear later. Positions are dense for the same reason.
CREATE FUNCTION ledger.append(
    c_stream    text[],
    c_expected  bigint[],
    c_events    int[],
    c_key       bytea[],
    c_body      bytea[],
    c_result    bytea[],
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
    p_partner   uuid[])
    RETURNS TABLE
            (
                command       int,
                outcome       text,
                last_sequence bigint,
                last_position bigint,
                recorded_at   timestamptz,
                result        bytea
            )
    LANGUAGE plpgsql
    SECURITY DEFINER
    SET search_path = pg_catalog, pg_temp
AS
$$
DECLARE
    head        bigint;
    head_at     timestamptz;
    stream_head bigint;
    settled     ledger.command_key%ROWTYPE;
    fits        boolean[] := array_fill(false, ARRAY [cardinality(c_stream)]);
    streams     text[]    := '{}';
BEGIN
    PERFORM pg_advisory_xact_lock(4921171);

    SELECT e.position, e.recorded_at INTO head, head_at FROM ledger.event e ORDER BY e.position DESC LIMIT 1;
    head := coalesce(head, 0);
    recorded_at := greatest(clock_timestamp(), coalesce(head_at, '-infinity'));
    last_position := head;

    FOR i IN 1 .. cardinality(c_stream)
        LOOP
            command := i;
            SELECT * INTO settled FROM ledger.command_key k WHERE k.key = c_key[i];
            IF found THEN
                RETURN QUERY SELECT i,
                                    CASE WHEN settled.body_hash = c_body[i] THEN 'repeated' ELSE 'key_reused' END,
                                    settled.last_sequence, settled.last_position, settled.recorded_at, settled.result;
                CONTINUE;
            END IF;

            SELECT e.sequence INTO stream_head
            FROM ledger.event e WHERE e.stream = c_stream[i] ORDER BY e.sequence DESC LIMIT 1;
            -- Checked before a position is handed out; two commands on one stream cannot both have
            -- seen its head, so the second of a batch is decided again.
            IF coalesce(stream_head, -1) <> c_expected[i] OR c_stream[i] = ANY (streams) THEN
                RETURN QUERY SELECT i, 'conflict'::text, coalesce(stream_head, -1), NULL::bigint, NULL::timestamptz, NULL::bytea;
                CONTINUE;
            END IF;

            fits[i] := true;
            streams := streams || c_stream[i];
            outcome := 'appended';
            last_sequence := c_expected[i] + c_events[i];
            last_position := last_position + c_events[i];
            result := c_result[i];
            RETURN NEXT;
        END LOOP;

    IF last_position > head THEN
        WITH fitting AS MATERIALIZED (
            SELECT head + row_number() OVER (ORDER BY e.ordinal) AS position, e.*
            FROM unnest(e_command, e_sequence, e_id, e_name, e_manager, e_fund, e_effective, e_actor, e_metadata, e_payload)
                WITH ORDINALITY AS e(command, sequence, id, name, manager, fund, effective, actor, metadata, payload, ordinal)
            WHERE fits[e.command]),
        concerned AS (
            INSERT INTO ledger.event_partner (partner_id, position)
            SELECT p.partner, f.position
            FROM unnest(p_event, p_partner) AS p(event, partner)
            JOIN fitting f ON f.ordinal = p.event),
        settled_keys AS (
            INSERT INTO ledger.command_key (key, body_hash, stream, last_sequence, last_position, recorded_at, result)
            SELECT c.key, c.body, c.stream, c.expected + c.events, last.position, append.recorded_at, c.result
            FROM unnest(c_key, c_body, c_stream, c_expected, c_events, c_result)
                WITH ORDINALITY AS c(key, body, stream, expected, events, result, ordinal)
            JOIN (SELECT f.command, max(f.position) AS position FROM fitting f GROUP BY f.command) last
                ON last.command = c.ordinal)
        INSERT INTO ledger.event (position, event_id, stream, sequence, name, manager_id, fund_id, effective_date,
                                  recorded_at, actor, metadata, payload)
        SELECT f.position, f.id, c_stream[f.command], f.sequence, f.name, f.manager, f.fund, f.effective,
               append.recorded_at, f.actor, f.metadata, f.payload
        FROM fitting f
        ORDER BY f.position;
    END IF;
END
$$;

REVOKE ALL ON FUNCTION ledger.append FROM PUBLIC;
GRANT EXECUTE ON FUNCTION ledger.append TO drawdown_writer;
