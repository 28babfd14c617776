package dev.drawdown.command.imports.charges;

import dev.drawdown.event.ChargeKind;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** The kinds of charges as files and the ledger call them. */
final class ChargeKinds {

    static final Set<String> NAMES =
            Arrays.stream(ChargeKind.values())
                    .map(ChargeKinds::wireName)
                    .collect(Collectors.toUnmodifiableSet());

    private ChargeKinds() {}

    static String wireName(ChargeKind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    static ChargeKind named(String wireName) {
        return ChargeKind.valueOf(wireName.toUpperCase(Locale.ROOT));
    }
}
