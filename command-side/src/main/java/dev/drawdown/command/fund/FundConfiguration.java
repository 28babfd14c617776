package dev.drawdown.command.fund;

import dev.drawdown.command.ledger.LedgerRepositories;
import org.axonframework.modelling.command.Repository;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where funds are loaded from; Axon finds it by its name. */
@Configuration
class FundConfiguration {

    @Bean
    Repository<Fund> fundRepository(LedgerRepositories repositories) {
        return repositories.of(Fund.class);
    }
}
