package dev.drawdown.gateway.ratelimit;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How often one partner's login may ask.
 *
 * @param max requests per window on each gateway; 0 switches the limit off
 * @param window after this long the full number is there again
 * @param subjects how many logins are counted at most; the least recent is forgotten first
 */
@ConfigurationProperties("drawdown.rate-limit")
record RateLimitSettings(
        @DefaultValue("100") int max,
        @DefaultValue("60s") Duration window,
        @DefaultValue("100000") int subjects) {

    RateLimitSettings {
        if (max < 0 || !window.isPositive()) {
            throw new IllegalArgumentException(
                    "LP_RATE_LIMIT_MAX may not be negative, LP_RATE_LIMIT_WINDOW_MS must be"
                            + " positive");
        }
    }
}
