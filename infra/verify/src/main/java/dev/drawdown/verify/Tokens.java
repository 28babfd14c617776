package dev.drawdown.verify;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** Bearer tokens from {@code infra/token.sh}, each kept until it is refused. */
final class Tokens {

    private final Path script;
    private final String baseUrl;
    private final Map<String, String> kept = new HashMap<>();

    Tokens(Path script, String baseUrl) {
        this.script = script;
        this.baseUrl = baseUrl;
    }

    /**
     * A token.
     *
     * @param who {@code administrator}, or {@code lp:} and a partner's name
     */
    String of(String who) {
        return kept.computeIfAbsent(who, this::fetch);
    }

    void forget(String who) {
        kept.remove(who);
    }

    private String fetch(String who) {
        try {
            Process process =
                    new ProcessBuilder(script.toString(), who, baseUrl)
                            .redirectError(ProcessBuilder.Redirect.INHERIT)
                            .start();
            process.getOutputStream().close();
            String token =
                    new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                            .strip();
            if (process.waitFor() != 0 || token.isEmpty()) {
                throw new Failure("there is no token for " + who);
            }
            return token;
        } catch (IOException e) {
            throw new Failure("%s cannot be run: %s".formatted(script, e.getMessage()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Failure("interrupted");
        }
    }
}
