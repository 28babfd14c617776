package dev.drawdown.projection.flow;

import dev.drawdown.event.CallType;
import dev.drawdown.event.ChargeKind;
import dev.drawdown.event.DistributionType;
import java.util.Locale;

/** Types as the tables spell them: in the words of the events. */
final class Words {

    private Words() {}

    static String of(CallType type) {
        return word(type);
    }

    static String of(DistributionType type) {
        return word(type);
    }

    static String of(ChargeKind kind) {
        return word(kind);
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
