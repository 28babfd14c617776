package dev.drawdown.projection.startup;

import dev.drawdown.projection.batch.ParkedRetry;
import dev.drawdown.projection.database.ReadSchema;
import dev.drawdown.projection.intake.Topic;
import dev.drawdown.projection.ledger.Ledger;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;

@Configuration
@EnableConfigurationProperties(StartUpSettings.class)
class StartUpConfiguration {

    @Bean
    StartUp startUp(
            StartUpSettings settings,
            ReadSchema schema,
            Ledger ledger,
            Topic topic,
            ParkedRetry parked,
            ConcurrentMessageListenerContainer<String, byte @Nullable []> intake) {
        return new StartUp(
                List.of(
                        new Step("read schema", schema::migrate),
                        new Step("ledger", ledger::look),
                        new Step("topic", topic::look),
                        new Step("parked streams", parked::retryAll),
                        new Step("intake", intake::start)),
                settings);
    }
}
