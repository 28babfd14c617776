-- What waits for a second person, the terms of each fund, and who is to be written to at a partner.

CREATE TABLE proposals (
    proposal_id uuid PRIMARY KEY,
    fund_id uuid NOT NULL,
    manager_id uuid NOT NULL,
    kind text NOT NULL CHECK (kind IN ('capital_call', 'distribution')),
    proposer text NOT NULL,
    preview_hash text NOT NULL,
    amount_cents bigint NOT NULL,
    currency char(3) NOT NULL,
    status text NOT NULL CHECK (status IN ('proposed', 'approved', 'rejected')),
    decided_by text,
    payload jsonb NOT NULL,
    proposed_at timestamptz NOT NULL,
    decided_at timestamptz,
    CHECK ((decided_by IS NULL) = (decided_at IS NULL))
);
CREATE INDEX idx_proposals_manager ON proposals (manager_id, proposed_at DESC, proposal_id DESC);
CREATE INDEX idx_proposals_waiting ON proposals (fund_id, proposed_at DESC) WHERE status = 'proposed';

CREATE VIEW proposals_v1 AS
SELECT proposal_id AS id, fund_id, manager_id, kind, proposer, preview_hash, amount_cents, currency, status, decided_by,
       payload, proposed_at, decided_at
FROM proposals;

CREATE TABLE fund_terms (
    fund_id uuid NOT NULL,
    version integer NOT NULL,
    from_date date NOT NULL,
    business_calendar text NOT NULL,
    fiscal_year_end text NOT NULL,
    cure_days integer NOT NULL,
    default_rate numeric,
    approval_threshold_cents bigint,
    document_hash text,
    PRIMARY KEY (fund_id, version)
);

CREATE VIEW fund_terms_v1 AS
SELECT fund_id, version, from_date, cure_days, approval_threshold_cents FROM fund_terms;

ALTER TABLE limited_partners ADD COLUMN contacts jsonb NOT NULL DEFAULT '[]';

CREATE OR REPLACE VIEW limited_partners_v1 AS
SELECT id, manager_id, external_ref, legal_name, entity_type, domicile, status, primary_contact_email, preferences,
       'partner-' || id AS stream, onboarded_at, erased, contacts
FROM limited_partners;

GRANT SELECT, INSERT, UPDATE, DELETE ON proposals, fund_terms TO drawdown_projector;
GRANT SELECT ON proposals_v1, fund_terms_v1 TO drawdown_reader, drawdown_projector;
