package dev.drawdown.gateway.page;

import dev.drawdown.paging.SignedCursor;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The key that seals cursors: the same on every gateway. */
@Configuration(proxyBeanMethods = false)
class CursorConfiguration {

    @Bean
    SignedCursor cursors(@Value("${drawdown.cursor-key}") String key) {
        return SignedCursor.of(key);
    }
}
