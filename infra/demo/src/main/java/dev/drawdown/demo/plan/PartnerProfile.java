package dev.drawdown.demo.plan;

import dev.drawdown.event.EntityType;
import java.text.Normalizer;
import java.util.Locale;

/**
 * An invented investor.
 *
 * @param contact whom to write to
 * @param role what the contact is there; empty for an individual
 * @param locale a BCP 47 tag
 */
record PartnerProfile(
        int number,
        EntityType type,
        String legalName,
        String domicile,
        String contact,
        String role,
        String locale) {

    /** What the onboarding is called in the plan. */
    String command() {
        return "partner-%04d".formatted(number);
    }

    String partnerId() {
        return Command.made(command(), "partnerId");
    }

    /** An address under the top-level domain that is reserved for examples. */
    String email() {
        var ascii =
                Normalizer.normalize(
                                legalName.replace('Ø', 'O').replace('Ł', 'L'), Normalizer.Form.NFD)
                        .replaceAll("[^A-Za-z0-9 -]", "")
                        .strip()
                        .replaceAll("[ -]+", "-")
                        .toLowerCase(Locale.ROOT);
        return "capital.calls@" + ascii + ".example";
    }

    /** Whether tax is kept back from what it is paid. */
    boolean taxed() {
        return type.hasPersonalName();
    }
}
