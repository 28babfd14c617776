package dev.drawdown.projection.partner;

import dev.drawdown.event.ContactsChanged;
import dev.drawdown.event.PartnerStatus;
import dev.drawdown.event.PartnerStatusChanged;
import dev.drawdown.event.PreferencesSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * How a partner's master data has changed within a batch; what is absent stays.
 *
 * @param preferences as JSON, the whole set
 */
record PartnerUpdate(
        UUID id,
        @Nullable String status,
        @Nullable Contacts contacts,
        @Nullable String preferences) {

    private static final JsonMapper JSON = JsonMapper.shared();

    static PartnerUpdate of(PartnerStatusChanged e) {
        return new PartnerUpdate(e.partnerId(), word(e.status()), null, null);
    }

    static PartnerUpdate of(ContactsChanged e, Contacts opened) {
        return new PartnerUpdate(e.partnerId(), null, opened, null);
    }

    static PartnerUpdate of(PreferencesSet e) {
        ObjectNode preferences = JSON.valueToTree(e);
        preferences.remove("partnerId");
        return new PartnerUpdate(e.partnerId(), null, null, preferences.toString());
    }

    /** Both; of two of a kind the later stands. */
    PartnerUpdate then(PartnerUpdate later) {
        return new PartnerUpdate(
                id,
                later.status == null ? status : later.status,
                later.contacts == null ? contacts : later.contacts,
                later.preferences == null ? preferences : later.preferences);
    }

    @Nullable String contactsJson() {
        return contacts == null ? null : contacts.json();
    }

    @Nullable String primaryEmail() {
        return contacts == null ? null : contacts.primaryEmail();
    }

    private static String word(PartnerStatus status) {
        return switch (status) {
            case PROSPECT -> "prospect";
            case ONBOARDING -> "onboarding";
            case ACTIVE -> "active";
            case INACTIVE -> "inactive";
        };
    }
}
