package dev.drawdown.command.partner;

import dev.drawdown.id.DerivedId;
import dev.drawdown.personal.MasterKey;
import java.text.Normalizer;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The id of a partner follows from what it is called: its reference, else its trimmed name, within
 * its manager. A name goes through a keyed hash, so that the id does not give a person away.
 */
@Component
public class PartnerId {

    private final MasterKey masterKey;

    PartnerId(MasterKey masterKey) {
        this.masterKey = masterKey;
    }

    public UUID of(UUID managerId, @Nullable String externalRef, String legalName) {
        return externalRef != null
                ? DerivedId.of("partner", managerId, normalized(externalRef))
                : DerivedId.ofHash(
                        masterKey.pseudonym(
                                "partner\0" + managerId + "\0" + normalized(legalName)));
    }

    /** Trimmed and composed (Unicode NFC), as references and names are compared everywhere. */
    public static String normalized(String text) {
        return Normalizer.normalize(text.strip(), Normalizer.Form.NFC);
    }
}
