package dev.drawdown.personal;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.UUID;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * One partner's key. It seals and opens that partner's personal fields (AES-256-GCM, random
 * nonces).
 */
public final class PersonalKey {

    static final int KEY_BYTES = 32;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final UUID keyId;
    private final SecretKeySpec secret;

    PersonalKey(UUID keyId, byte[] secret) {
        this.keyId = keyId;
        this.secret = new SecretKeySpec(secret, "AES");
    }

    public SealedPersonal seal(String text) {
        byte[] sealed = encrypt(secret, text.getBytes(StandardCharsets.UTF_8), aad());
        return new SealedPersonal(keyId, Base64.getEncoder().encodeToString(sealed));
    }

    /**
     * Opens what this key sealed.
     *
     * @throws IllegalArgumentException if it was sealed with another key or has been altered
     */
    public String open(SealedPersonal personal) {
        byte[] sealed = Base64.getDecoder().decode(personal.sealed());
        return new String(decrypt(secret, sealed, aad()), StandardCharsets.UTF_8);
    }

    private byte[] aad() {
        return keyId.toString().getBytes(StandardCharsets.US_ASCII);
    }

    static byte[] randomSecret() {
        byte[] bytes = new byte[KEY_BYTES];
        RANDOM.nextBytes(bytes);
        return bytes;
    }

    static byte[] encrypt(SecretKeySpec key, byte[] clear, byte[] aad) {
        byte[] nonce = new byte[NONCE_BYTES];
        RANDOM.nextBytes(nonce);
        try {
            Cipher cipher = cipher(Cipher.ENCRYPT_MODE, key, nonce, aad);
            byte[] sealed = cipher.doFinal(clear);
            byte[] both = Arrays.copyOf(nonce, NONCE_BYTES + sealed.length);
            System.arraycopy(sealed, 0, both, NONCE_BYTES, sealed.length);
            return both;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("AES-GCM is part of every Java platform", e);
        }
    }

    static byte[] decrypt(SecretKeySpec key, byte[] nonceAndSealed, byte[] aad) {
        try {
            byte[] nonce = Arrays.copyOf(nonceAndSealed, NONCE_BYTES);
            return cipher(Cipher.DECRYPT_MODE, key, nonce, aad)
                    .doFinal(nonceAndSealed, NONCE_BYTES, nonceAndSealed.length - NONCE_BYTES);
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("sealed with another key, or altered", e);
        }
    }

    private static Cipher cipher(int mode, SecretKeySpec key, byte[] nonce, byte[] aad)
            throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(aad);
        return cipher;
    }
}
