package dev.drawdown.gateway.cache;

import java.util.Optional;
import java.util.UUID;

/**
 * A finished answer.
 *
 * @param managerId whose staff may see it: checked on every read, cached or not
 * @param asOf what it says it is as of, as its header has it
 * @param body JSON
 */
public record Answer(UUID managerId, String asOf, String body) {

    /** One line each for version, manager and as-of, then the body as it is sent. */
    String stored(String version) {
        return version + "\n" + managerId + "\n" + asOf + "\n" + body;
    }

    /** What was stored, if it was stored under that version. */
    static Optional<Answer> read(String stored, String version) {
        if (!stored.startsWith(version + "\n")) {
            return Optional.empty();
        }
        String[] parts = stored.substring(version.length() + 1).split("\n", 3);
        return parts.length < 3
                ? Optional.empty()
                : Optional.of(new Answer(UUID.fromString(parts[0]), parts[1], parts[2]));
    }
}
