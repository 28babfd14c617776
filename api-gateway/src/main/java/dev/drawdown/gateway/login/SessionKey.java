package dev.drawdown.gateway.login;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Seals the cookies, the same on every gateway: derived from the key that all of them share, for
 * this purpose alone.
 */
@Component
final class SessionKey {

    private static final String DERIVE = "HmacSHA256";
    private static final byte[] PURPOSE = "drawdown session".getBytes(StandardCharsets.US_ASCII);

    private final byte[] key;

    SessionKey(@Value("${drawdown.cursor-key}") String shared) throws GeneralSecurityException {
        Mac mac = Mac.getInstance(DERIVE);
        mac.init(new SecretKeySpec(Base64.getDecoder().decode(shared), DERIVE));
        this.key = mac.doFinal(PURPOSE);
    }

    /** 32 bytes. */
    byte[] bytes() {
        return key.clone();
    }
}
