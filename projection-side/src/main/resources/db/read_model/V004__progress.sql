-- How far the projection is. A stream's progress commits with the rows that its events made: that is what makes a
-- redelivery harmless. Kafka's own offsets only save work.

CREATE TABLE stream_progress (
    stream text PRIMARY KEY,
    sequence bigint NOT NULL,
    position bigint NOT NULL,
    parked boolean NOT NULL DEFAULT false
);
COMMENT ON COLUMN stream_progress.sequence IS 'the last sequence folded, -1 before the first';

CREATE VIEW stream_progress_v1 AS
SELECT stream, sequence, position FROM stream_progress WHERE sequence >= 0;

CREATE TABLE projection_progress (
    partition integer PRIMARY KEY,
    position bigint NOT NULL,
    recorded_at timestamptz NOT NULL
);

CREATE VIEW projection_progress_v1 AS
SELECT partition, position, recorded_at FROM projection_progress;

CREATE TABLE parked_streams (
    stream text PRIMARY KEY,
    sequence bigint NOT NULL,
    position bigint NOT NULL,
    event_id uuid NOT NULL,
    event_name text NOT NULL,
    reason text NOT NULL,
    parked_at timestamptz NOT NULL DEFAULT now()
);
COMMENT ON TABLE parked_streams IS 'streams with an event that cannot be folded; its payload stands in ledger.event under the same stream and sequence';

CREATE VIEW parked_streams_v1 AS
SELECT stream, sequence, position, event_name, reason, parked_at FROM parked_streams;
