package dev.drawdown.projection.partner;

import dev.drawdown.event.EntityType;
import dev.drawdown.projection.database.Columns;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;

/** {@code limited_partners}. */
record PartnerTable(JdbcTemplate jdbc) {

    private static final String ONBOARD =
            """
            INSERT INTO limited_partners
                (id, manager_id, external_ref, legal_name, entity_type, domicile, status, key_id, erased, onboarded_at)
            SELECT id, manager_id, external_ref, legal_name, entity_type, domicile, 'active', key_id, erased, onboarded_at
            FROM unnest(?::uuid[], ?::uuid[], ?::text[], ?::text[], ?::text[], ?::text[], ?::uuid[], ?::boolean[],
                    ?::timestamptz[])
                AS p (id, manager_id, external_ref, legal_name, entity_type, domicile, key_id, erased, onboarded_at)
            """;

    void onboard(List<Partner> partners) {
        Columns.of(partners)
                .uuid(Partner::id)
                .uuid(Partner::managerId)
                .text(Partner::externalRef)
                .text(Partner::legalName)
                .text(partner -> word(partner.entityType()))
                .text(Partner::domicile)
                .uuid(Partner::keyId)
                .flag(Partner::erased)
                .instant(Partner::onboardedAt)
                .update(jdbc, ONBOARD);
    }

    private static final String UPDATE =
            """
            UPDATE limited_partners AS p
            SET status = coalesce(u.status, p.status),
                contacts = coalesce(u.contacts::jsonb, p.contacts),
                primary_contact_email = CASE WHEN u.contacts IS NULL THEN p.primary_contact_email ELSE u.email END,
                preferences = coalesce(u.preferences::jsonb, p.preferences)
            FROM unnest(?::uuid[], ?::text[], ?::text[], ?::text[], ?::text[])
                AS u (id, status, contacts, email, preferences)
            WHERE p.id = u.id
            """;

    void update(Collection<PartnerUpdate> updates) {
        Columns.of(updates)
                .uuid(PartnerUpdate::id)
                .text(PartnerUpdate::status)
                .text(PartnerUpdate::contactsJson)
                .text(PartnerUpdate::primaryEmail)
                .text(PartnerUpdate::preferences)
                .update(jdbc, UPDATE);
    }

    private static String word(EntityType type) {
        return switch (type) {
            case INDIVIDUAL -> "individual";
            case INSTITUTIONAL -> "institutional";
            case FAMILY_OFFICE -> "family_office";
            case TRUST -> "trust";
            case FOUNDATION -> "foundation";
        };
    }
}
