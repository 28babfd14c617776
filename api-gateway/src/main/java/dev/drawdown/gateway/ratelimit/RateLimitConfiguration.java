package dev.drawdown.gateway.ratelimit;

import dev.drawdown.gateway.problem.ProblemWriter;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Makes the filter, and keeps it where it belongs: behind the token and the role table only. */
@Configuration(proxyBeanMethods = false)
class RateLimitConfiguration {

    @Bean
    RateLimit rateLimit(RateLimitSettings settings, ProblemWriter writer) {
        return new RateLimit(settings, writer);
    }

    @Bean
    FilterRegistrationBean<RateLimit> notBesideTheChain(RateLimit rateLimit) {
        FilterRegistrationBean<RateLimit> registration = new FilterRegistrationBean<>(rateLimit);
        registration.setEnabled(false);
        return registration;
    }
}
