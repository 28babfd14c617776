package dev.drawdown.event;

import dev.drawdown.personal.SealedPersonal;
import java.util.List;
import java.util.UUID;

/**
 * The partner's contact persons, the whole list.
 *
 * @param contacts each a JSON object {name, email, phone, role}, sealed with the partner's key; the
 *     first is the primary contact
 */
public record ContactsChanged(UUID partnerId, List<SealedPersonal> contacts)
        implements PartnerEvent {

    public ContactsChanged {
        contacts = List.copyOf(contacts);
    }
}
