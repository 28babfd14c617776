package dev.drawdown.gateway.readafter;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long a read waits for what its caller has written.
 *
 * @param atMost then it answers 503
 * @param first pause between two looks at the start; each is twice the one before
 * @param longest pause between two looks
 * @param streams how many streams one request may name
 */
@ConfigurationProperties("drawdown.read-after")
record ReadAfterSettings(
        @DefaultValue("2s") Duration atMost,
        @DefaultValue("1ms") Duration first,
        @DefaultValue("16ms") Duration longest,
        @DefaultValue("20") int streams) {}
