-- The partners' timelines, read by partner and never by year: over fifty partitions the planner alone took longer than
-- the whole look-up does in one table. capital_activities stays complete, by year; both are written by one statement.

CREATE TABLE partner_timeline (
    lp_id uuid NOT NULL,
    activity_date date NOT NULL,
    id uuid NOT NULL,
    fund_id uuid NOT NULL,
    commitment_id uuid NOT NULL,
    currency char(3) NOT NULL,
    type text NOT NULL,
    ilpa_type text NOT NULL,
    amount_cents bigint NOT NULL,
    paid_cents bigint NOT NULL,
    status text NOT NULL,
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
    PRIMARY KEY (lp_id, activity_date, id)
);

INSERT INTO partner_timeline (lp_id, activity_date, id, fund_id, commitment_id, currency, type, ilpa_type, amount_cents,
    paid_cents, status, due_date, payment_date, description, call_id, distribution_id, number, part, known_from,
    known_from_at, reversed_at)
SELECT lp_id, activity_date, id, fund_id, commitment_id, currency, type, ilpa_type, amount_cents,
    paid_cents, status, due_date, payment_date, description, call_id, distribution_id, number, part, known_from,
    known_from_at, reversed_at
FROM capital_activities;

CREATE OR REPLACE VIEW capital_activities_v1 AS
SELECT id, lp_id, fund_id, commitment_id, currency, type, ilpa_type, amount_cents, paid_cents, status, activity_date,
       due_date, payment_date, description, call_id, distribution_id, number, known_from, known_from_at, reversed_at
FROM partner_timeline;

-- Nobody reads a partner or a fund through the partitions now; each index there costs every write.
DROP INDEX capital_activities_lp_date_idx;
DROP INDEX capital_activities_fund_date_idx;
CREATE INDEX idx_partner_timeline_fund ON partner_timeline (fund_id, activity_date DESC, id DESC);

GRANT SELECT, INSERT, UPDATE, DELETE ON partner_timeline TO drawdown_projector;
