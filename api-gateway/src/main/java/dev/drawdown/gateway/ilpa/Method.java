package dev.drawdown.gateway.ilpa;

import com.fasterxml.jackson.annotation.JsonValue;
import dev.drawdown.gateway.problem.Refusal;
import java.util.Arrays;
import java.util.Locale;

/** ILPA's two ways to the same measures. */
enum Method {
    /** Every part of a call and a distribution by its own type. */
    GRANULAR,
    /** Calls and distributions in total, and what is added back to them. */
    GROSS_UP;

    @JsonValue
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Method of(String word) {
        return Arrays.stream(values())
                .filter(method -> method.word().equals(word))
                .findFirst()
                .orElseThrow(() -> Refusal.invalid("method", "method is granular or gross_up."));
    }
}
