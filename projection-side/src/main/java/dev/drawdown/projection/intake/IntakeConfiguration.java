package dev.drawdown.projection.intake;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.CooperativeStickyAssignor;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.core.DefaultKafkaConsumerFactory;
import org.springframework.kafka.core.MicrometerConsumerListener;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;
import org.springframework.kafka.listener.ContainerProperties;
import org.springframework.kafka.listener.ContainerProperties.AckMode;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.util.backoff.ExponentialBackOff;

@Configuration
@EnableConfigurationProperties(KafkaSettings.class)
class IntakeConfiguration {

    /** Started by start-up, when everything it needs is there. */
    @Bean
    ConcurrentMessageListenerContainer<String, byte @Nullable []> intake(
            KafkaSettings settings, LedgerListener listener, MeterRegistry meters) {
        ContainerProperties properties = new ContainerProperties(settings.topic());
        properties.setGroupId(settings.group());
        properties.setMessageListener(listener);
        // A few times a second, and no batch waits for it: a lost one means events that come again.
        properties.setAckMode(AckMode.TIME);
        properties.setAckTime(settings.offsets().toMillis());
        properties.setPollTimeout(settings.offsets().toMillis());
        properties.setSyncCommits(false);
        properties.setMissingTopicsFatal(false);
        properties.setMicrometerEnabled(false);
        var consumers = consumers(settings);
        consumers.addListener(new MicrometerConsumerListener<>(meters));
        var container = new ConcurrentMessageListenerContainer<>(consumers, properties);
        container.setBeanName("intake");
        container.setConcurrency(settings.concurrency());
        container.setAutoStartup(false);
        container.setCommonErrorHandler(retryForEver(settings));
        return container;
    }

    private static DefaultKafkaConsumerFactory<String, byte @Nullable []> consumers(
            KafkaSettings settings) {
        return new DefaultKafkaConsumerFactory<>(consumer(settings)) {
            @Override
            protected Consumer<String, byte @Nullable []> createRawConsumer(
                    Map<String, Object> config) {
                return new CatchingUpConsumer(config, settings.maxPollRecords() / 2);
            }
        };
    }

    /** What reaches it is outside the events (a database away): the same batch again, for ever. */
    private static DefaultErrorHandler retryForEver(KafkaSettings settings) {
        ExponentialBackOff pause = new ExponentialBackOff(settings.retryMin().toMillis(), 2);
        pause.setMaxInterval(settings.retryMax().toMillis());
        DefaultErrorHandler handler = new DefaultErrorHandler(pause);
        handler.setClassifications(Map.of(), true);
        return handler;
    }

    private static Map<String, Object> consumer(KafkaSettings settings) {
        Map<String, Object> config = new HashMap<>();
        config.put(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, settings.bootstrapServers());
        config.put(ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG, StringDeserializer.class);
        config.put(ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class);
        config.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        config.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        config.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        config.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, settings.maxPollRecords());
        config.put(ConsumerConfig.FETCH_MAX_BYTES_CONFIG, settings.fetchMaxBytes());
        config.put(ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG, settings.fetchMaxBytes());
        config.put(
                ConsumerConfig.METADATA_MAX_AGE_CONFIG, (int) settings.metadataMaxAge().toMillis());
        config.put(
                ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG,
                (int) settings.sessionTimeout().toMillis());
        config.put(
                ConsumerConfig.PARTITION_ASSIGNMENT_STRATEGY_CONFIG,
                CooperativeStickyAssignor.class.getName());
        return config;
    }
}
