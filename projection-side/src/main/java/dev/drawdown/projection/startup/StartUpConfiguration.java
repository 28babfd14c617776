package dev.drawdown.projection.startup;

import com.github.kagkarlsson.scheduler.Scheduler;
import dev.drawdown.projection.batch.ParkedRetry;
import dev.drawdown.projection.cachetag.CacheEpoch;
import dev.drawdown.projection.cachetag.TagSettings;
import dev.drawdown.projection.database.ReadSchema;
import dev.drawdown.projection.intake.Topic;
import dev.drawdown.projection.ledger.Ledger;
import dev.drawdown.projection.partitions.YearsAhead;
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
            YearsAhead years,
            AddedTables added,
            ParkedRetry parked,
            Scheduler jobs,
            TagSettings tags,
            ConcurrentMessageListenerContainer<String, byte @Nullable []> intake) {
        return new StartUp(
                List.of(
                        new Step("read schema", schema::migrate),
                        new Step("partitions", years::makeIfPossible),
                        new Step("ledger", ledger::look),
                        new Step("added tables", added::complete),
                        new Step("topic", topic::look),
                        new Step("parked streams", parked::retryAll),
                        // tags that an earlier process had not raised when it ended
                        new Step("cache", () -> CacheEpoch.renew(tags.url())),
                        new Step("intake", intake::start),
                        new Step("jobs", jobs::start)),
                settings);
    }
}
