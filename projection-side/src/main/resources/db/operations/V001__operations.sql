-- What the projection side keeps about its own work. A rebuild replaces the read tables; this stays.

CREATE TABLE operations.scheduled_tasks (
    task_name text NOT NULL,
    task_instance text NOT NULL,
    task_data bytea,
    execution_time timestamptz NOT NULL,
    picked boolean NOT NULL,
    picked_by text,
    last_success timestamptz,
    last_failure timestamptz,
    consecutive_failures integer,
    last_heartbeat timestamptz,
    version bigint NOT NULL,
    priority smallint,
    PRIMARY KEY (task_name, task_instance)
);
CREATE INDEX scheduled_tasks_execution_time ON operations.scheduled_tasks (execution_time);
CREATE INDEX scheduled_tasks_heartbeat ON operations.scheduled_tasks (last_heartbeat);
COMMENT ON TABLE operations.scheduled_tasks IS 'the jobs and who is at them, as db-scheduler keeps them';

CREATE TABLE operations.reconciliations (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    started_at timestamptz NOT NULL,
    took_millis bigint NOT NULL,
    position bigint NOT NULL,
    funds integer NOT NULL,
    commitments integer NOT NULL,
    partners integer NOT NULL,
    differences integer NOT NULL
);
COMMENT ON COLUMN operations.reconciliations.position IS 'how far the ledger was folded in the moment that was looked at';

CREATE TABLE operations.reconciliation_differences (
    reconciliation_id bigint NOT NULL REFERENCES operations.reconciliations ON DELETE CASCADE,
    number integer NOT NULL,
    table_name text NOT NULL,
    owner text NOT NULL,
    figure text NOT NULL,
    in_ledger text,
    in_table text,
    PRIMARY KEY (reconciliation_id, number)
);
COMMENT ON COLUMN operations.reconciliation_differences.owner IS 'the commitment, fund or partner whose figure it is';

GRANT USAGE ON SCHEMA operations TO drawdown_projector;
GRANT SELECT, INSERT, UPDATE, DELETE ON
    operations.scheduled_tasks, operations.reconciliations, operations.reconciliation_differences
    TO drawdown_projector;
