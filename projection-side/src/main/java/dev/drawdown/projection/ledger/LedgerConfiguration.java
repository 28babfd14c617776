package dev.drawdown.projection.ledger;

import dev.drawdown.personal.MasterKey;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
class LedgerConfiguration {

    @Bean
    MasterKey masterKey(@Value("${drawdown.master-key}") String base64) {
        return MasterKey.of(base64);
    }
}
