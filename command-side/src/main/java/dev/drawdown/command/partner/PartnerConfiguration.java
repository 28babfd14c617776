package dev.drawdown.command.partner;

import dev.drawdown.command.ledger.LedgerRepositories;
import org.axonframework.modelling.command.Repository;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where partners are loaded from; Axon finds it by its name. */
@Configuration
class PartnerConfiguration {

    @Bean
    Repository<LimitedPartner> limitedPartnerRepository(LedgerRepositories repositories) {
        return repositories.of(LimitedPartner.class);
    }
}
