package dev.drawdown.gateway.calculator;

import dev.drawdown.figures.Figure;
import dev.drawdown.figures.InternalRate;
import dev.drawdown.figures.Missing;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The answer as it is written down: beside every figure that may be missing stands its reason. */
final class Sheet {

    private final Map<String, @Nullable Object> entries = new LinkedHashMap<>();

    Map<String, @Nullable Object> entries() {
        return entries;
    }

    void put(String name, @Nullable Object value) {
        entries.put(name, value);
    }

    /** A figure, and the reason that counts if there is none. */
    void put(String name, @Nullable Object value, @Nullable Missing why) {
        entries.put(name, value);
        entries.put(name + "Reason", value == null ? why : null);
    }

    void put(String name, Figure figure) {
        put(name, figure.value(), figure.missing());
    }

    void put(String name, InternalRate rate) {
        put(name, rate.rate(), rate.missing());
    }
}
