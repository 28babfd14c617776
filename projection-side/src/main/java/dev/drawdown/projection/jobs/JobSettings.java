package dev.drawdown.projection.jobs;

import java.time.Duration;
import java.time.LocalTime;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * When the jobs run; times are UTC.
 *
 * @param reconcileAt the nightly comparison with the ledger
 * @param partitionsAt the daily look at next year's partitions
 * @param analyticsEvery the pause between two times that returns and risk are worked out
 * @param retries how often a run that broke off is tried again before the next day's
 * @param firstPause before the first of them; each further one is five times as long
 * @param poll how often an instance looks for a job that is due
 * @param stopTimeout how long a stop waits for a job at work; another instance does it again
 */
@ConfigurationProperties("drawdown.jobs")
public record JobSettings(
        @DefaultValue("00:00") LocalTime reconcileAt,
        @DefaultValue("00:30") LocalTime partitionsAt,
        @DefaultValue("1h") Duration analyticsEvery,
        @DefaultValue("3") int retries,
        @DefaultValue("5s") Duration firstPause,
        @DefaultValue("10s") Duration poll,
        @DefaultValue("3s") Duration stopTimeout) {

    static final int PAUSES_GROW_BY = 5;
}
