package dev.drawdown.gateway.site.audit;

import org.jspecify.annotations.Nullable;

/**
 * What an event says, in one line.
 *
 * @param amount what it moves in all, in minor units; absent where it moves none
 */
public record Sentence(String text, @Nullable Long amount) {

    static Sentence of(String text) {
        return new Sentence(text, null);
    }

    static Sentence of(String text, long amount) {
        return new Sentence(text, amount);
    }
}
