package dev.drawdown.gateway.access;

import dev.drawdown.gateway.ratelimit.RateLimit;
import jakarta.servlet.DispatcherType;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.oauth2.server.resource.web.OAuth2ProtectedResourceMetadataFilter;
import org.springframework.security.oauth2.server.resource.web.authentication.BearerTokenAuthenticationFilter;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/** The chain every request goes through: token, role table, rate limit. No session, no cookie. */
@Configuration(proxyBeanMethods = false)
class Door {

    @Bean
    SecurityFilterChain chain(
            HttpSecurity http, Tokens tokens, AccessRefusals refusals, RateLimit rateLimit) {
        SecurityFilterChain chain =
                http.csrf(AbstractHttpConfigurer::disable)
                        .logout(AbstractHttpConfigurer::disable)
                        .requestCache(AbstractHttpConfigurer::disable)
                        .sessionManagement(
                                s -> s.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                        .authorizeHttpRequests(
                                rules ->
                                        rules.dispatcherTypeMatchers(DispatcherType.ERROR)
                                                .permitAll()
                                                .anyRequest()
                                                .access(new RoleTable(Routes.ALL)))
                        .oauth2ResourceServer(
                                server ->
                                        server.authenticationEntryPoint(refusals)
                                                .accessDeniedHandler(refusals)
                                                .jwt(
                                                        jwt ->
                                                                jwt.decoder(tokens)
                                                                        .jwtAuthenticationConverter(
                                                                                CallerToken.READER))
                                                .withObjectPostProcessor(answering(refusals)))
                        .exceptionHandling(
                                e ->
                                        e.authenticationEntryPoint(refusals)
                                                .accessDeniedHandler(refusals))
                        .headers(
                                headers ->
                                        headers.contentSecurityPolicy(
                                                        csp ->
                                                                csp.policyDirectives(
                                                                        "default-src 'none';"
                                                                                + " frame-ancestors 'none'"))
                                                .referrerPolicy(
                                                        policy ->
                                                                policy.policy(
                                                                        ReferrerPolicy
                                                                                .NO_REFERRER)))
                        .addFilterAfter(rateLimit, AuthorizationFilter.class)
                        .build();
        // it answers at an address of its own, ahead of the role table
        chain.getFilters().removeIf(OAuth2ProtectedResourceMetadataFilter.class::isInstance);
        return chain;
    }

    /** What each filter took is of no use here, and costs more than the filters. */
    @Bean
    SecurityObservationSettings unobserved() {
        return SecurityObservationSettings.noObservations();
    }

    /** Without this an identity server that is away would come out as a server error. */
    private static ObjectPostProcessor<BearerTokenAuthenticationFilter> answering(
            AccessRefusals refusals) {
        return new ObjectPostProcessor<>() {
            @Override
            public <O extends BearerTokenAuthenticationFilter> O postProcess(O filter) {
                filter.setAuthenticationFailureHandler(refusals::commence);
                return filter;
            }
        };
    }
}
