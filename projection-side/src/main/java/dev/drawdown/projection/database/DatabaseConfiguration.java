package dev.drawdown.projection.database;

import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.metrics.micrometer.MicrometerMetricsTrackerFactory;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
@EnableConfigurationProperties(DatabaseSettings.class)
class DatabaseConfiguration {

    @Bean
    HikariDataSource readPool(DatabaseSettings settings, MeterRegistry meters) {
        return metered(Pools.toReadTables(settings), meters);
    }

    @Bean
    HikariDataSource ledgerPool(DatabaseSettings settings, MeterRegistry meters) {
        return metered(Pools.toLedger(settings), meters);
    }

    @Bean
    ReadDatabase readDatabase(HikariDataSource readPool) {
        return ReadDatabase.over(readPool);
    }

    @Bean
    LedgerDatabase ledgerDatabase(HikariDataSource ledgerPool) {
        return LedgerDatabase.over(ledgerPool);
    }

    private static HikariDataSource metered(HikariDataSource pool, MeterRegistry meters) {
        pool.setMetricsTrackerFactory(new MicrometerMetricsTrackerFactory(meters));
        return pool;
    }
}
