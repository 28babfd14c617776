package dev.drawdown.projection.partitions;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How far ahead partitions are made.
 *
 * @param yearsAhead the last year that has one, counted from the current
 * @param lockTimeout how long writers of dates beyond all partitions may be held up; then it is
 *     given up and tried again with the next run
 */
@ConfigurationProperties("drawdown.partitions")
public record PartitionSettings(
        @DefaultValue("1") int yearsAhead, @DefaultValue("200ms") Duration lockTimeout) {

    public PartitionSettings {
        if (yearsAhead < 1 || yearsAhead > 20) {
            throw new IllegalArgumentException("partitions are made 1 to 20 years ahead");
        }
    }
}
