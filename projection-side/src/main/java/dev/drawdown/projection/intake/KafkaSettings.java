package dev.drawdown.projection.intake;

import dev.drawdown.event.LedgerTopic;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where Kafka is, and how much of it is taken at once.
 *
 * @param group instances of one group share the partitions
 * @param concurrency consumers in this process: one makes fewer and larger batches, which cost two
 *     cores less than two that wait for each other
 * @param maxPollRecords most events of one transaction that Kafka delivered
 * @param fetchMaxBytes most bytes of one fetch; one event may be as large
 * @param metadataMaxAge after which a topic or a partition that came later is seen
 * @param sessionTimeout after which a consumer that fell silent loses its partitions
 * @param offsets how often Kafka is told how far the group is; it only saves work
 * @param retryMin the first pause before a batch is tried again
 * @param retryMax the longest; a batch is never given up
 * @param requestTimeout for the questions start-up and readiness ask
 */
@ConfigurationProperties("drawdown.kafka")
public record KafkaSettings(
        String bootstrapServers,
        @DefaultValue(LedgerTopic.NAME) String topic,
        @DefaultValue("drawdown-projection") String group,
        @DefaultValue("1") int concurrency,
        @DefaultValue("2000") int maxPollRecords,
        @DefaultValue("16777216") int fetchMaxBytes,
        @DefaultValue("5s") Duration metadataMaxAge,
        @DefaultValue("10s") Duration sessionTimeout,
        @DefaultValue("250ms") Duration offsets,
        @DefaultValue("100ms") Duration retryMin,
        @DefaultValue("5s") Duration retryMax,
        @DefaultValue("2s") Duration requestTimeout) {

    public KafkaSettings {
        if (concurrency < 1 || concurrency > LedgerTopic.PARTITIONS) {
            throw new IllegalArgumentException(
                    "there are " + LedgerTopic.PARTITIONS + " partitions for 1 or more consumers");
        }
        if (maxPollRecords < 1 || maxPollRecords > 100_000) {
            throw new IllegalArgumentException("a poll takes 1 to 100,000 records");
        }
        if (fetchMaxBytes < LedgerTopic.MAX_MESSAGE_BYTES) {
            throw new IllegalArgumentException("a fetch must take the largest event");
        }
    }
}
