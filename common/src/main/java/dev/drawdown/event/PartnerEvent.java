package dev.drawdown.event;

import java.util.UUID;

/** What happened to one partner's master data. */
public sealed interface PartnerEvent extends LedgerEvent
        permits PartnerOnboarded, PartnerStatusChanged, ContactsChanged, PreferencesSet {

    UUID partnerId();

    @Override
    default String stream() {
        return streamOf(partnerId());
    }

    static String streamOf(UUID partnerId) {
        return "partner-" + partnerId;
    }
}
