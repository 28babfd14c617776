package dev.drawdown.id;

import java.time.Instant;
import java.util.UUID;

/**
 * Time-ordered UUIDs of version 7 (RFC 9562, section 5.7): a millisecond clock, twelve bits of the
 * clock beyond that (section 6.2, method 3), then random bits.
 */
public final class UuidV7 {

    private static final RandomBits RANDOM = new RandomBits();
    private static final long NANOS_PER_MILLI = 1_000_000;
    private static final long NANOS_PER_SECOND = 1_000_000_000;

    private UuidV7() {}

    public static UUID next() {
        Instant now = Instant.now();
        long nanos = now.getEpochSecond() * NANOS_PER_SECOND + now.getNano();
        long fraction = ((nanos % NANOS_PER_MILLI) << 12) / NANOS_PER_MILLI;
        long high = ((nanos / NANOS_PER_MILLI) << 16) | 0x7000L | fraction;
        long low = (RANDOM.next() & 0x3FFFFFFFFFFFFFFFL) | 0x8000000000000000L;
        return new UUID(high, low);
    }
}
