package dev.drawdown.gateway.cache;

import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Makes the cache as the settings have it. */
@Configuration(proxyBeanMethods = false)
class CacheConfiguration {

    @Bean
    AnswerCache answerCache(CacheSettings settings, MeterRegistry meters) {
        return new AnswerCache(settings, meters);
    }
}
