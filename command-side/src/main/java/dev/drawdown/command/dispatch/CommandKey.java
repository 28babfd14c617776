package dev.drawdown.command.dispatch;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.UUID;

/**
 * What makes a command safe to repeat.
 *
 * @param key SHA-256 over caller, route and the caller's own key, as hex
 * @param bodyHash a hash of what was asked, as hex: the same key with another body is refused
 */
public record CommandKey(String key, String bodyHash) {

    public static CommandKey of(String caller, String route, String callersKey, String bodyHash) {
        return new CommandKey(
                hex((caller + '\0' + route + '\0' + callersKey).getBytes(StandardCharsets.UTF_8)),
                bodyHash);
    }

    /** As {@link #of(String, String, String, String)}, hashing what was asked with SHA-256. */
    public static CommandKey of(String caller, String route, String callersKey, byte[] body) {
        return of(caller, route, callersKey, hex(body));
    }

    /** What the ledger keeps of the key: its first 128 bits. */
    public UUID kept() {
        return new UUID(
                HexFormat.fromHexDigitsToLong(key, 0, 16),
                HexFormat.fromHexDigitsToLong(key, 16, 32));
    }

    private static String hex(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
