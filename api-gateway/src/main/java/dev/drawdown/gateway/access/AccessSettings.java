package dev.drawdown.gateway.access;

import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who issues the tokens, and how long we bear its absence.
 *
 * @param issuer the {@code iss} of every token; its discovery document lies below it
 * @param connectTimeout for discovery and keys
 * @param readTimeout for discovery and keys
 * @param keysFresh how long keys are taken without asking again
 * @param keysBridge how long the last known keys serve while the issuer is away
 * @param keysInterval keys are fetched at most twice in so long, whatever tokens name
 * @param tokenKept how long a verified token is not verified again, unless it expires first; so
 *     long a key that the issuer has withdrawn may still count
 * @param tokens how many verified tokens are kept
 * @param retryAfter after discovery failed, nobody waits for it again for so long
 */
@ConfigurationProperties("drawdown.access")
public record AccessSettings(
        URI issuer,
        @DefaultValue("1s") Duration connectTimeout,
        @DefaultValue("2s") Duration readTimeout,
        @DefaultValue("5m") Duration keysFresh,
        @DefaultValue("1h") Duration keysBridge,
        @DefaultValue("10s") Duration keysInterval,
        @DefaultValue("1m") Duration tokenKept,
        @DefaultValue("10000") int tokens,
        @DefaultValue("1s") Duration retryAfter) {

    public AccessSettings {
        if (keysInterval.compareTo(keysFresh) >= 0) {
            throw new IllegalArgumentException("keys-interval must be shorter than keys-fresh");
        }
    }
}
