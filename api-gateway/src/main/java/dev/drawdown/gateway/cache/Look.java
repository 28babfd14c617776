package dev.drawdown.gateway.cache;

import java.util.Optional;

/** What one look at the shared cache found. */
sealed interface Look {

    /** The tags' versions as they are now, and the answer stored under them, if there is one. */
    record Seen(String version, Optional<Answer> answer) implements Look {}

    /** Redis cannot say. */
    record Away() implements Look {}
}
