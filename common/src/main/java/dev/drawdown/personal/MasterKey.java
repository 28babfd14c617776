package dev.drawdown.personal;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The key from the environment ({@code DRAWDOWN_MASTER_KEY}) that wraps every partner's key. */
public final class MasterKey {

    private final SecretKeySpec secret;

    private MasterKey(byte[] secret) {
        this.secret = new SecretKeySpec(secret, "AES");
    }

    /**
     * Reads it from the environment's text.
     *
     * @param base64 32 random bytes in Base64
     * @throws IllegalArgumentException if it is anything else
     */
    public static MasterKey of(String base64) {
        byte[] bytes = Base64.getDecoder().decode(base64.strip());
        if (bytes.length != PersonalKey.KEY_BYTES) {
            throw new IllegalArgumentException(
                    "DRAWDOWN_MASTER_KEY must be 32 bytes in Base64, it has " + bytes.length);
        }
        return new MasterKey(bytes);
    }

    /** A new partner's key, wrapped: what the key table stores. */
    public byte[] newWrappedKey(UUID keyId) {
        return PersonalKey.encrypt(secret, PersonalKey.randomSecret(), aad(keyId));
    }

    /**
     * Opens a wrapped key.
     *
     * @throws IllegalArgumentException if it was wrapped by another master key or for another id
     */
    public PersonalKey unwrap(UUID keyId, byte[] wrapped) {
        return new PersonalKey(keyId, PersonalKey.decrypt(secret, wrapped, aad(keyId)));
    }

    /**
     * A keyed hash (HMAC-SHA-256, 32 bytes): names a person in an id without telling who it is to
     * anyone without the key.
     */
    public byte[] pseudonym(String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getEncoded(), "HmacSHA256"));
            return mac.doFinal(("pseudonym\0" + text).getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has HmacSHA256", e);
        }
    }

    private static byte[] aad(UUID keyId) {
        return ("partner-key\0" + keyId).getBytes(StandardCharsets.US_ASCII);
    }
}
