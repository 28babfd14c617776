package dev.drawdown.paging;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Seals the last key of a page into an opaque cursor and opens it again: Base64url of an
 * HMAC-SHA-256 tag (16 bytes) and the key's text. The scope (route and filters) is signed too, so
 * that a cursor of one list does not open another.
 */
public final class SignedCursor {

    private static final int TAG_BYTES = 16;

    private final SecretKeySpec secret;

    private SignedCursor(byte[] secret) {
        this.secret = new SecretKeySpec(secret, "HmacSHA256");
    }

    /**
     * With the key that every node of the API shares ({@code DRAWDOWN_CURSOR_KEY}).
     *
     * @param base64 at least 16 random bytes in Base64
     * @throws IllegalArgumentException if it is anything else
     */
    public static SignedCursor of(String base64) {
        byte[] bytes = Base64.getDecoder().decode(base64.strip());
        if (bytes.length < TAG_BYTES) {
            throw new IllegalArgumentException(
                    "DRAWDOWN_CURSOR_KEY must be 16 bytes or more in Base64");
        }
        return new SignedCursor(bytes);
    }

    public String seal(String scope, String lastKey) {
        byte[] key = lastKey.getBytes(StandardCharsets.UTF_8);
        byte[] sealed = Arrays.copyOf(tag(scope, key), TAG_BYTES + key.length);
        System.arraycopy(key, 0, sealed, TAG_BYTES, key.length);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(sealed);
    }

    /** The key that was sealed, or empty if the cursor is not ours or belongs to another list. */
    public Optional<String> open(String scope, String cursor) {
        byte[] sealed;
        try {
            sealed = Base64.getUrlDecoder().decode(cursor);
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
        if (sealed.length < TAG_BYTES) {
            return Optional.empty();
        }
        byte[] key = Arrays.copyOfRange(sealed, TAG_BYTES, sealed.length);
        boolean ours = MessageDigest.isEqual(tag(scope, key), Arrays.copyOf(sealed, TAG_BYTES));
        return ours ? Optional.of(new String(key, StandardCharsets.UTF_8)) : Optional.empty();
    }

    private byte[] tag(String scope, byte[] key) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(secret);
            mac.update(scope.getBytes(StandardCharsets.UTF_8));
            mac.update((byte) 0);
            return Arrays.copyOf(mac.doFinal(key), TAG_BYTES);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has HmacSHA256", e);
        }
    }
}
