package dev.drawdown.projection.startup;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How start-up waits for what is not there yet.
 *
 * @param retryMin the first pause
 * @param retryMax the longest
 * @param stopTimeout how long a stop waits for the step at hand
 */
@ConfigurationProperties("drawdown.start-up")
public record StartUpSettings(
        @DefaultValue("100ms") Duration retryMin,
        @DefaultValue("2s") Duration retryMax,
        @DefaultValue("5s") Duration stopTimeout) {

    Duration next(Duration pause) {
        Duration doubled = pause.multipliedBy(2);
        return doubled.compareTo(retryMax) > 0 ? retryMax : doubled;
    }
}
