package dev.drawdown.id;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

/**
 * Ids that follow from what they name, so that whoever repeats a command names the same thing: the
 * first 128 bits of a SHA-256 over kind and parts, as a UUID of version 8 (RFC 9562, section 5.8).
 */
public final class DerivedId {

    private DerivedId() {}

    /** Parts are length-prefixed, so ("a", "bc") and ("ab", "c") differ. */
    public static UUID of(String kind, Object... parts) {
        MessageDigest digest = sha256();
        add(digest, kind);
        for (Object part : parts) {
            add(digest, part.toString());
        }
        return ofHash(digest.digest());
    }

    /** The id made of the first 16 bytes of a hash that the caller computed. */
    public static UUID ofHash(byte[] hash) {
        ByteBuffer bytes = ByteBuffer.wrap(hash);
        long high = (bytes.getLong() & 0xFFFFFFFFFFFF0FFFL) | 0x8000L;
        long low = (bytes.getLong() & 0x3FFFFFFFFFFFFFFFL) | 0x8000000000000000L;
        return new UUID(high, low);
    }

    private static void add(MessageDigest digest, String part) {
        byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
        digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).flip());
        digest.update(bytes);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
