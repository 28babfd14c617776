package dev.drawdown.id;

import java.security.SecureRandom;
import java.util.UUID;

/**
 * Time-ordered UUIDs of version 7 (RFC 9562, section 5.7): a millisecond clock, then random bits.
 */
public final class UuidV7 {

    private static final SecureRandom RANDOM = new SecureRandom();

    private UuidV7() {}

    public static UUID next() {
        long high = (System.currentTimeMillis() << 16) | 0x7000L | RANDOM.nextInt(0x1000);
        long low = (RANDOM.nextLong() & 0x3FFFFFFFFFFFFFFFL) | 0x8000000000000000L;
        return new UUID(high, low);
    }
}
