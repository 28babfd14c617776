-- Who and what there is. Names are unqualified: the schema is the connection's, so that a rebuild can fill a second one.
-- A constraint stands here only where the write side refuses too; there are no foreign keys across streams, partitions race.

CREATE TABLE limited_partners (
    id uuid PRIMARY KEY,
    manager_id uuid NOT NULL,
    external_ref text,
    legal_name text,
    entity_type text NOT NULL CHECK (entity_type IN ('individual', 'institutional', 'family_office', 'trust', 'foundation')),
    domicile text,
    status text NOT NULL CHECK (status IN ('prospect', 'onboarding', 'active', 'inactive')),
    primary_contact_email text,
    preferences jsonb NOT NULL DEFAULT '{}',
    key_id uuid,
    erased boolean NOT NULL DEFAULT false,
    onboarded_at timestamptz NOT NULL,
    CHECK (erased OR legal_name IS NOT NULL)
);
CREATE INDEX idx_limited_partners_reference ON limited_partners (manager_id, external_ref);
CREATE INDEX idx_limited_partners_name ON limited_partners (manager_id, legal_name) WHERE external_ref IS NULL;
CREATE INDEX idx_limited_partners_status ON limited_partners (status);
CREATE INDEX idx_limited_partners_email ON limited_partners (primary_contact_email) WHERE primary_contact_email IS NOT NULL;
CREATE INDEX idx_limited_partners_created ON limited_partners (onboarded_at);

CREATE VIEW limited_partners_v1 AS
SELECT id, manager_id, external_ref, legal_name, entity_type, domicile, status, primary_contact_email, preferences,
       'partner-' || id AS stream, onboarded_at, erased
FROM limited_partners;

CREATE TABLE funds (
    id uuid PRIMARY KEY,
    manager_id uuid NOT NULL,
    external_ref text,
    name text NOT NULL,
    currency char(3) NOT NULL,
    vintage_year integer NOT NULL,
    strategy text,
    opened_on date NOT NULL
);
CREATE INDEX idx_funds_manager ON funds (manager_id, name, id);

CREATE VIEW funds_v1 AS
SELECT id, manager_id, external_ref, name, currency, vintage_year, strategy, opened_on, 'fund-' || id AS stream
FROM funds;

CREATE TABLE lp_fund_commitments (
    id uuid PRIMARY KEY,
    lp_id uuid NOT NULL,
    fund_id uuid NOT NULL,
    number integer NOT NULL,
    role text NOT NULL CHECK (role IN ('limited_partner', 'general_partner', 'carry_vehicle', 'affiliate')),
    share_class text,
    commitment_amount_cents bigint NOT NULL,
    currency char(3) NOT NULL,
    commitment_status text NOT NULL
        CHECK (commitment_status IN ('active', 'inactive', 'full_redemption', 'partial_redemption')),
    callable_percentage numeric NOT NULL,
    callable_since date NOT NULL,
    commitment_date date NOT NULL,
    UNIQUE (lp_id, fund_id)
);
CREATE INDEX idx_lp_fund_commitments_fund ON lp_fund_commitments (fund_id, number);
CREATE INDEX idx_lp_fund_commitments_status ON lp_fund_commitments (commitment_status) WHERE commitment_status <> 'active';
CREATE INDEX idx_lp_fund_commitments_active ON lp_fund_commitments (lp_id, fund_id) WHERE commitment_status = 'active';
COMMENT ON COLUMN lp_fund_commitments.callable_since IS 'the effective date of callable_percentage: a back-dated change does not overwrite a later one';

CREATE VIEW lp_fund_commitments_v1 AS
SELECT id, lp_id, fund_id, number, role, share_class, commitment_amount_cents, currency, commitment_status,
       callable_percentage, commitment_date
FROM lp_fund_commitments;
