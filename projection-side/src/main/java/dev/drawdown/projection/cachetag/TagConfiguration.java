package dev.drawdown.projection.cachetag;

import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
@EnableConfigurationProperties(TagSettings.class)
class TagConfiguration {

    @Bean
    TagRaiser tagRaiser(TagSettings settings, MeterRegistry meters) {
        return new TagRaiser(settings, meters);
    }
}
