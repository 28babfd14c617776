package dev.drawdown.command.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;

/**
 * Remembers for a moment which tokens were verified: checking a signature costs as much as deciding
 * a command. A token that has expired, or that was refused, is always checked.
 */
final class VerifiedTokens implements JwtDecoder {

    /** So long a key that its issuer has withdrawn may still count. */
    private static final Duration REMEMBERED = Duration.ofMinutes(1);

    private static final int MOST_KEPT = 10_000;

    private final JwtDecoder decoder;
    private final Clock clock;
    private final Cache<String, Jwt> verified =
            Caffeine.newBuilder().maximumSize(MOST_KEPT).expireAfterWrite(REMEMBERED).build();

    VerifiedTokens(JwtDecoder decoder, Clock clock) {
        this.decoder = decoder;
        this.clock = clock;
    }

    @Override
    public Jwt decode(String token) {
        Jwt known = verified.getIfPresent(token);
        if (known != null && isCurrent(known)) {
            return known;
        }
        Jwt decoded = decoder.decode(token);
        verified.put(token, decoded);
        return decoded;
    }

    private boolean isCurrent(Jwt token) {
        @Nullable Instant end = token.getExpiresAt();
        return end != null && clock.instant().isBefore(end);
    }
}
