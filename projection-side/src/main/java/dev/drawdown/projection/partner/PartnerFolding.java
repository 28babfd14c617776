package dev.drawdown.projection.partner;

import dev.drawdown.event.ContactsChanged;
import dev.drawdown.event.FundEvent;
import dev.drawdown.event.IndexEvent;
import dev.drawdown.event.LedgerEntry;
import dev.drawdown.event.PartnerOnboarded;
import dev.drawdown.event.PartnerStatusChanged;
import dev.drawdown.event.PreferencesSet;
import dev.drawdown.personal.SealedPersonal;
import dev.drawdown.projection.batch.Change;
import dev.drawdown.projection.batch.Folding;
import dev.drawdown.projection.ledger.PartnerKey;
import dev.drawdown.projection.ledger.PartnerKeys;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One batch of what happens to partners' master data. */
final class PartnerFolding implements Folding {

    private final PartnerTable table;
    private final PartnerKeys keyTable;
    private final Set<UUID> needed = new HashSet<>();
    private final List<Partner> onboarded = new ArrayList<>();
    private final Map<UUID, PartnerUpdate> updates = new LinkedHashMap<>();
    private Map<UUID, PartnerKey> keys = Map.of();

    PartnerFolding(PartnerTable table, PartnerKeys keyTable) {
        this.table = table;
        this.keyTable = keyTable;
    }

    @Override
    public void expect(LedgerEntry entry) {
        switch (entry.event()) {
            case PartnerOnboarded e -> {
                if (e.sealedLegalName() != null) {
                    needed.add(e.sealedLegalName().keyId());
                }
            }
            case ContactsChanged e -> e.contacts().forEach(contact -> needed.add(contact.keyId()));
            case PartnerStatusChanged _, PreferencesSet _, FundEvent _, IndexEvent _ -> {
                // nothing personal
            }
        }
    }

    @Override
    public void load() {
        keys = keyTable.find(needed);
    }

    @Override
    public Change fold(LedgerEntry entry) {
        return switch (entry.event()) {
            case PartnerOnboarded e -> {
                Partner partner = partner(entry, e);
                yield () -> onboarded.add(partner);
            }
            case PartnerStatusChanged e -> update(PartnerUpdate.of(e));
            case ContactsChanged e -> update(PartnerUpdate.of(e, contacts(e)));
            case PreferencesSet e -> update(PartnerUpdate.of(e));
            case FundEvent _, IndexEvent _ -> Change.NONE;
        };
    }

    @Override
    public void save() {
        table.onboard(onboarded);
        table.update(updates.values());
    }

    private Change update(PartnerUpdate next) {
        PartnerUpdate sofar = updates.get(next.id());
        PartnerUpdate both = sofar == null ? next : sofar.then(next);
        return () -> updates.put(both.id(), both);
    }

    private Contacts contacts(ContactsChanged e) {
        return Contacts.of(
                e.contacts().stream()
                        .flatMap(contact -> key(contact).open(contact).stream())
                        .toList());
    }

    private Partner partner(LedgerEntry entry, PartnerOnboarded e) {
        SealedPersonal sealed = e.sealedLegalName();
        Optional<String> name =
                sealed == null ? Optional.ofNullable(e.legalName()) : key(sealed).open(sealed);
        return new Partner(
                e.partnerId(),
                e.managerId(),
                e.externalRef(),
                name.orElse(null),
                e.entityType(),
                e.domicile(),
                sealed == null ? null : sealed.keyId(),
                sealed != null && name.isEmpty(),
                entry.recordedAt());
    }

    private PartnerKey key(SealedPersonal sealed) {
        @Nullable PartnerKey key = keys.get(sealed.keyId());
        if (key == null) {
            throw new IllegalStateException("the ledger has no key " + sealed.keyId());
        }
        return key;
    }
}
