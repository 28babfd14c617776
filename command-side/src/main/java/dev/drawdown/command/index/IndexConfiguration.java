package dev.drawdown.command.index;

import dev.drawdown.command.ledger.LedgerRepositories;
import org.axonframework.modelling.command.Repository;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where indices are loaded from; Axon finds it by its name. */
@Configuration
class IndexConfiguration {

    @Bean
    Repository<BenchmarkIndex> benchmarkIndexRepository(LedgerRepositories repositories) {
        return repositories.of(BenchmarkIndex.class);
    }
}
