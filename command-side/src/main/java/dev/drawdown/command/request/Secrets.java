package dev.drawdown.command.request;

import dev.drawdown.paging.SignedCursor;
import dev.drawdown.personal.MasterKey;
import java.time.Clock;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The secrets of the environment, and the clock. */
@Configuration
class Secrets {

    @Bean
    MasterKey masterKey(@Value("${drawdown.master-key}") String base64) {
        return MasterKey.of(base64);
    }

    @Bean
    SignedCursor signedCursor(@Value("${drawdown.cursor-key}") String base64) {
        return SignedCursor.of(base64);
    }

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }
}
