package dev.drawdown.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** The identity server's key, which outlives restarts and must never be replaced unasked. */
final class SigningKeyFile {

    private SigningKeyFile() {}

    static void refuseDamaged(Path file) {
        if (Files.exists(file) && !whole(file)) {
            throw new LaunchRefused(
                    "The data folder is damaged: the identity server's key in %s cannot be read."
                            .formatted(file));
        }
    }

    private static boolean whole(Path file) {
        try {
            var key = new JsonMapper().readTree(Files.readString(file));
            return key.hasNonNull("kty") && key.hasNonNull("n") && key.hasNonNull("d");
        } catch (IOException | JacksonException e) {
            return false;
        }
    }
}
