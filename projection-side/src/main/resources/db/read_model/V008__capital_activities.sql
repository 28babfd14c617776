-- A partner's timeline: a row per part of a line. The types partition the line; paid in is above zero, paid out below.

CREATE TABLE capital_activities (
    id uuid NOT NULL,
    lp_id uuid NOT NULL,
    fund_id uuid NOT NULL,
    commitment_id uuid NOT NULL,
    currency char(3) NOT NULL,
    type text NOT NULL
        CHECK (type IN ('capital_call', 'distribution', 'return_of_capital', 'management_fee', 'carried_interest')),
    ilpa_type text NOT NULL,
    amount_cents bigint NOT NULL CHECK (amount_cents <> 0),
    paid_cents bigint NOT NULL,
    status text NOT NULL CHECK (status IN ('pending', 'completed', 'failed', 'reversed')),
    activity_date date NOT NULL,
    due_date date,
    payment_date date,
    description text NOT NULL,
    call_id uuid,
    distribution_id uuid,
    number integer NOT NULL,
    part integer NOT NULL,
    known_from bigint NOT NULL,
    known_from_at timestamptz NOT NULL,
    reversed_at timestamptz,
    PRIMARY KEY (id, activity_date),
    CHECK ((call_id IS NULL) <> (distribution_id IS NULL))
) PARTITION BY RANGE (activity_date);

DO $$
BEGIN
    FOR year IN 1975 .. extract(year FROM current_date)::integer + 1 LOOP
        EXECUTE format('CREATE TABLE capital_activities_%s PARTITION OF capital_activities FOR VALUES FROM (%L) TO (%L)',
                       year, make_date(year, 1, 1), make_date(year + 1, 1, 1));
    END LOOP;
END
$$;
CREATE TABLE capital_activities_other PARTITION OF capital_activities DEFAULT;

CREATE INDEX capital_activities_commitment_date_idx ON capital_activities (commitment_id, activity_date DESC, id DESC)
    INCLUDE (amount_cents, type, status);
CREATE INDEX capital_activities_lp_date_idx ON capital_activities (lp_id, activity_date DESC, id DESC);
CREATE INDEX capital_activities_fund_activity_idx ON capital_activities (fund_id, activity_date DESC, id DESC)
    INCLUDE (commitment_id, amount_cents, type) WHERE status = 'completed';
CREATE INDEX capital_activities_fund_date_idx ON capital_activities (fund_id, activity_date DESC, id DESC);
CREATE INDEX capital_activities_type_date_idx ON capital_activities (type, activity_date DESC);

CREATE VIEW capital_activities_v1 AS
SELECT id, lp_id, fund_id, commitment_id, currency, type, ilpa_type, amount_cents, paid_cents, status, activity_date,
       due_date, payment_date, description, call_id, distribution_id, number, known_from, known_from_at, reversed_at
FROM capital_activities;

GRANT SELECT, INSERT, UPDATE, DELETE ON capital_activities TO drawdown_projector;
GRANT SELECT ON capital_activities_v1 TO drawdown_reader, drawdown_projector;
