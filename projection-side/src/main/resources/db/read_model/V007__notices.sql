-- Calls and distributions as they were sent out, line by line, and how far they are paid. A line names its commitment by the
-- fund's own number, as the events do. Numbers of parts and amounts correspond.

CREATE TABLE capital_calls (
    id uuid PRIMARY KEY,
    fund_id uuid NOT NULL,
    number integer NOT NULL,
    notice_date date NOT NULL,
    due_date date NOT NULL,
    currency char(3) NOT NULL,
    total_cents bigint NOT NULL,
    paid_cents bigint NOT NULL,
    status text NOT NULL CHECK (status IN ('pending', 'partially_paid', 'completed', 'reversed')),
    parts jsonb NOT NULL,
    event_id uuid NOT NULL,
    known_from bigint NOT NULL,
    known_from_at timestamptz NOT NULL,
    reversed_at timestamptz
);
CREATE INDEX idx_capital_calls_fund ON capital_calls (fund_id, due_date DESC, id);

CREATE TABLE capital_call_lines (
    call_id uuid NOT NULL,
    commitment_number integer NOT NULL,
    fund_id uuid NOT NULL,
    commitment_id uuid NOT NULL,
    lp_id uuid NOT NULL,
    amounts bigint[] NOT NULL,
    total_cents bigint NOT NULL,
    paid_cents bigint NOT NULL,
    credit_cents bigint NOT NULL,
    status text NOT NULL CHECK (status IN ('pending', 'partially_paid', 'completed', 'defaulted', 'reversed')),
    PRIMARY KEY (call_id, commitment_number)
);
CREATE INDEX idx_capital_call_lines_lp ON capital_call_lines (lp_id, call_id);
CREATE INDEX idx_capital_call_lines_open ON capital_call_lines (fund_id, commitment_id)
    WHERE status IN ('pending', 'partially_paid', 'defaulted');

CREATE TABLE capital_call_deeds (
    call_id uuid NOT NULL,
    commitment_number integer NOT NULL,
    position bigint NOT NULL,
    item integer NOT NULL,
    kind text NOT NULL CHECK (kind IN ('paid', 'defaulted', 'cured')),
    amount_cents bigint NOT NULL,
    credit_cents bigint NOT NULL,
    reducing_cents bigint NOT NULL,
    value_date date NOT NULL,
    reversed_by bigint,
    PRIMARY KEY (call_id, commitment_number, position, item)
);
COMMENT ON TABLE capital_call_deeds IS 'what happened to a line of a call since it was issued; the line''s state is their sum';
COMMENT ON COLUMN capital_call_deeds.reducing_cents IS 'the part of the amount that the accounts took as inside the commitment';

CREATE VIEW capital_calls_v1 AS
SELECT id, fund_id, number, notice_date, due_date, currency, total_cents, paid_cents, status, parts, event_id, known_from
FROM capital_calls;

CREATE VIEW capital_call_lines_v1 AS
SELECT call_id, fund_id, commitment_id, lp_id, amounts, total_cents, paid_cents,
       CASE WHEN status = 'reversed' THEN 0 ELSE total_cents - paid_cents END AS outstanding_cents, status
FROM capital_call_lines;

CREATE TABLE distributions (
    id uuid PRIMARY KEY,
    fund_id uuid NOT NULL,
    number integer NOT NULL,
    notice_date date NOT NULL,
    payment_date date NOT NULL,
    currency char(3) NOT NULL,
    gross_cents bigint NOT NULL,
    withheld_cents bigint NOT NULL,
    lines integer NOT NULL,
    paid_lines integer NOT NULL,
    status text NOT NULL CHECK (status IN ('pending', 'partially_paid', 'completed', 'reversed')),
    parts jsonb NOT NULL,
    event_id uuid NOT NULL,
    known_from bigint NOT NULL,
    known_from_at timestamptz NOT NULL,
    reversed_at timestamptz
);
CREATE INDEX idx_distributions_fund ON distributions (fund_id, payment_date DESC, id);

CREATE TABLE distribution_lines (
    distribution_id uuid NOT NULL,
    commitment_number integer NOT NULL,
    fund_id uuid NOT NULL,
    commitment_id uuid NOT NULL,
    lp_id uuid NOT NULL,
    amounts bigint[] NOT NULL,
    gross_cents bigint NOT NULL,
    withheld_cents bigint NOT NULL,
    paid_by bigint,
    paid_on date,
    status text NOT NULL CHECK (status IN ('pending', 'completed', 'reversed')),
    PRIMARY KEY (distribution_id, commitment_number),
    CHECK ((paid_by IS NULL) = (paid_on IS NULL))
);
CREATE INDEX idx_distribution_lines_lp ON distribution_lines (lp_id, distribution_id);
CREATE INDEX idx_distribution_lines_fund ON distribution_lines (fund_id, commitment_id);
COMMENT ON COLUMN distribution_lines.paid_by IS 'the position of the payment that stands';

CREATE VIEW distributions_v1 AS
SELECT id, fund_id, number, notice_date, payment_date, currency, gross_cents, withheld_cents, status, parts, event_id,
       known_from
FROM distributions;

CREATE VIEW distribution_lines_v1 AS
SELECT distribution_id, fund_id, commitment_id, lp_id, amounts, gross_cents, withheld_cents,
       gross_cents - withheld_cents AS net_cents, status
FROM distribution_lines;

GRANT SELECT, INSERT, UPDATE, DELETE ON
    capital_calls, capital_call_lines, capital_call_deeds, distributions, distribution_lines
    TO drawdown_projector;
GRANT SELECT ON capital_calls_v1, capital_call_lines_v1, distributions_v1, distribution_lines_v1
    TO drawdown_reader, drawdown_projector;
