package dev.drawdown.projection.partner;

import static dev.drawdown.projection.fixture.Deeds.partner;
import static org.assertj.core.api.Assertions.assertThat;

import dev.drawdown.event.ContactsChanged;
import dev.drawdown.event.EntityType;
import dev.drawdown.event.PartnerOnboarded;
import dev.drawdown.event.PartnerStatus;
import dev.drawdown.event.PartnerStatusChanged;
import dev.drawdown.event.PreferencesSet;
import dev.drawdown.id.UuidV7;
import dev.drawdown.personal.MasterKey;
import dev.drawdown.projection.batch.ParkedRetry;
import dev.drawdown.projection.fixture.Deeds;
import dev.drawdown.projection.fixture.LedgerFixture;
import dev.drawdown.projection.fixture.ProjectionFixture;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PartnerProjectionTest {

    private static final LocalDate DAY = LocalDate.of(2025, 3, 31);

    private final ProjectionFixture projection = ProjectionFixture.start();
    private final MasterKey master = MasterKey.of(ProjectionFixture.MASTER_KEY);
    private final UUID keyId = UuidV7.next();
    private final byte[] wrapped = master.newWrappedKey(keyId);

    @AfterEach
    void stop() {
        projection.close();
    }

    @Test
    void an_institution_is_shown_by_the_name_in_its_event() {
        projection.happens(Deeds.onboarded("CalPERS"), DAY);

        assertThat(shown("CalPERS"))
                .containsEntry("legal_name", "CalPERS")
                .containsEntry("entity_type", "institutional")
                .containsEntry("status", "active")
                .containsEntry("domicile", "US")
                .containsEntry("stream", "partner-" + partner("CalPERS"))
                .containsEntry("erased", false);
    }

    @Test
    void a_personal_name_is_opened_with_the_partners_key() {
        projection.ledger().addKey(keyId, partner("anna"), wrapped);
        projection.happens(sealed("anna", "Anna Müller"), DAY);

        assertThat(shown("anna"))
                .containsEntry("legal_name", "Anna Müller")
                .containsEntry("entity_type", "individual")
                .containsEntry("external_ref", "ref of anna")
                .containsEntry("erased", false);
    }

    @Test
    void a_partner_whose_key_is_destroyed_is_erased_and_stays_a_partner() {
        projection.ledger().addKey(keyId, partner("anna"), wrapped);
        var onboarded = sealed("anna", "Anna Müller");
        projection.ledger().destroyKey(keyId);
        projection.happens(onboarded, DAY);

        assertThat(shown("anna")).containsEntry("legal_name", null).containsEntry("erased", true);
    }

    @Test
    void a_key_that_the_ledger_does_not_have_parks_the_partner_until_it_is_there() {
        projection.happens(sealed("anna", "Anna Müller"), DAY);
        assertThat(count("parked_streams_v1")).isEqualTo(1);

        projection.ledger().addKey(keyId, partner("anna"), wrapped);
        projection.bean(ParkedRetry.class).retryAll();

        assertThat(shown("anna")).containsEntry("legal_name", "Anna Müller");
        assertThat(count("parked_streams_v1")).isZero();
    }

    @Test
    void contacts_are_opened_and_the_first_is_the_one_to_write_to() {
        projection.ledger().addKey(keyId, partner("CalPERS"), wrapped);
        projection.happens(Deeds.onboarded("CalPERS"), DAY);
        projection.happens(contacts("CalPERS", "ann@example.org", "bob@example.org"), DAY);

        assertThat(shown("CalPERS")).containsEntry("primary_contact_email", "ann@example.org");
        assertThat(json("contacts->1->>'role'")).isEqualTo("treasurer");

        projection.happens(contacts("CalPERS"), DAY);
        assertThat(shown("CalPERS")).containsEntry("primary_contact_email", null);
        assertThat(json("contacts::text")).isEqualTo("[]");
    }

    @Test
    void contacts_whose_key_is_destroyed_are_forgotten() {
        projection.ledger().addKey(keyId, partner("CalPERS"), wrapped);
        projection.happens(Deeds.onboarded("CalPERS"), DAY);
        var contacts = contacts("CalPERS", "ann@example.org");
        projection.ledger().destroyKey(keyId);
        projection.happens(contacts, DAY);

        assertThat(shown("CalPERS")).containsEntry("primary_contact_email", null);
        assertThat(json("contacts::text")).isEqualTo("[]");
    }

    @Test
    void status_and_preferences_follow_the_last_event_also_within_a_batch() {
        projection.project(
                projection.record(Deeds.onboarded("CalPERS"), DAY),
                projection.record(
                        new PartnerStatusChanged(partner("CalPERS"), PartnerStatus.ONBOARDING),
                        DAY),
                projection.record(
                        new PreferencesSet(partner("CalPERS"), "monthly", "pdf", true, "de"), DAY),
                projection.record(
                        new PreferencesSet(partner("CalPERS"), "quarterly", null, false, "de"),
                        DAY),
                projection.record(
                        new PartnerStatusChanged(partner("CalPERS"), PartnerStatus.INACTIVE), DAY));

        assertThat(shown("CalPERS")).containsEntry("status", "inactive");
        assertThat(json("preferences::text"))
                .isEqualTo(
                        "{\"locale\": \"de\", \"notifyByEmail\": false, \"reportFrequency\": \"quarterly\"}");
    }

    private ContactsChanged contacts(String partner, String... emails) {
        return new ContactsChanged(
                partner(partner),
                Stream.of(emails)
                        .map(
                                email ->
                                        master.unwrap(keyId, wrapped)
                                                .seal(
                                                        """
                                                        {"name":"N","email":"%s","phone":"1","role":"treasurer"}
                                                        """
                                                                .formatted(email)))
                        .toList());
    }

    private String json(String expression) {
        return projection
                .reader()
                .queryForObject(
                        "SELECT %s FROM read_model.limited_partners_v1".formatted(expression),
                        String.class);
    }

    private PartnerOnboarded sealed(String partner, String name) {
        return new PartnerOnboarded(
                partner(partner),
                LedgerFixture.MANAGER,
                EntityType.INDIVIDUAL,
                null,
                master.unwrap(keyId, wrapped).seal(name),
                null,
                "ref of " + partner);
    }

    private Map<String, Object> shown(String partner) {
        return projection
                .reader()
                .queryForMap(
                        "SELECT * FROM read_model.limited_partners_v1 WHERE id = ?",
                        partner(partner));
    }

    private long count(String view) {
        return projection
                .reader()
                .queryForObject("SELECT count(*) FROM read_model." + view, Long.class);
    }
}
