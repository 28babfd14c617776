package dev.drawdown.projection.intake;

import org.jspecify.annotations.Nullable;

/** The ledger's topic does not exist yet, or Kafka does not answer. */
public final class TopicUnreachable extends RuntimeException {

    TopicUnreachable(String topic, @Nullable Throwable cause) {
        super("no answer about topic %s: %s".formatted(topic, cause), cause);
    }
}
