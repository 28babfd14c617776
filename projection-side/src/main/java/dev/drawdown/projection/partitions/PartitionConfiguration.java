package dev.drawdown.projection.partitions;

import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
@EnableConfigurationProperties(PartitionSettings.class)
class PartitionConfiguration {

    /** Partitions are years of a calendar that starts at midnight UTC, as the jobs do. */
    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }
}
