package dev.drawdown.gateway.performance;

import dev.drawdown.gateway.problem.Refusal;
import org.jspecify.annotations.Nullable;

/** What a manager's funds are pooled by. */
public enum Grouping {
    VINTAGE,
    STRATEGY;

    static Grouping of(@Nullable String text) {
        return switch (text) {
            case null -> VINTAGE;
            case "vintage" -> VINTAGE;
            case "strategy" -> STRATEGY;
            default -> throw Refusal.invalid("by", "by is vintage or strategy.");
        };
    }
}
