package dev.drawdown.servers;

/**
 * Where a running Kafka is reached.
 *
 * @param bootstrapServers as the applications take it
 */
public record KafkaAddress(String bootstrapServers) {}
