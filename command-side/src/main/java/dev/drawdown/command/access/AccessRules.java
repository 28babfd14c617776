package dev.drawdown.command.access;

import dev.drawdown.access.Role;
import dev.drawdown.command.problem.SecurityProblems;
import java.time.Clock;
import java.util.Collection;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationConverter;
import org.springframework.security.oauth2.server.resource.web.authentication.BearerTokenAuthenticationFilter;
import org.springframework.security.web.SecurityFilterChain;

/** Every route says which roles may call it; what is not named here is denied. */
@Configuration
class AccessRules {

    @Bean
    SecurityFilterChain routes(
            HttpSecurity http, SecurityProblems problems, JwtDecoder decoder, Clock clock) {
        return http.authorizeHttpRequests(
                        route ->
                                route.requestMatchers(HttpMethod.GET, "/healthz", "/readyz")
                                        .permitAll()
                                        .requestMatchers(HttpMethod.GET, "/metrics", "/health/pool")
                                        .hasAuthority(Role.OPERATOR.name())
                                        .requestMatchers(HttpMethod.GET, "/api/audit/events")
                                        .hasAuthority(Role.AUDITOR.name())
                                        .requestMatchers("/api/imports/**")
                                        .hasAuthority(Role.ADMINISTRATOR.name())
                                        .requestMatchers(
                                                HttpMethod.POST,
                                                "/api/limited-partners",
                                                "/api/funds",
                                                "/api/funds/*/commitments",
                                                "/api/funds/*/opening-balances",
                                                "/api/funds/*/valuations",
                                                "/api/limited-partners/*/status",
                                                "/api/limited-partners/*/contacts",
                                                "/api/limited-partners/*/preferences",
                                                "/api/funds/*/terms",
                                                "/api/funds/*/commitments/*/changes",
                                                "/api/funds/*/capital-calls",
                                                "/api/funds/*/capital-calls/preview",
                                                "/api/funds/*/capital-calls/*/payments",
                                                "/api/funds/*/capital-calls/*/defaults",
                                                "/api/funds/*/payments",
                                                "/api/funds/*/distributions",
                                                "/api/funds/*/distributions/preview",
                                                "/api/funds/*/distributions/*/payments",
                                                "/api/funds/*/reversals",
                                                "/api/funds/*/recall-expiries",
                                                "/api/funds/*/holdings",
                                                "/api/funds/*/subscription-line",
                                                "/api/funds/*/daily-navs",
                                                "/api/funds/*/charges",
                                                "/api/indices")
                                        .hasAuthority(Role.ADMINISTRATOR.name())
                                        .requestMatchers(
                                                HttpMethod.POST, "/api/approvals/*/approve")
                                        .hasAuthority(Role.APPROVER.name())
                                        .requestMatchers(HttpMethod.POST, "/api/approvals/*/reject")
                                        .hasAnyAuthority(
                                                Role.APPROVER.name(), Role.ADMINISTRATOR.name())
                                        .anyRequest()
                                        .denyAll())
                .oauth2ResourceServer(
                        server ->
                                server.jwt(
                                                jwt ->
                                                        jwt.decoder(
                                                                        new VerifiedTokens(
                                                                                decoder, clock))
                                                                .jwtAuthenticationConverter(
                                                                        roles()))
                                        .authenticationEntryPoint(problems)
                                        .accessDeniedHandler(problems)
                                        .withObjectPostProcessor(new AnswerWhenUnchecked(problems)))
                .exceptionHandling(
                        e -> e.authenticationEntryPoint(problems).accessDeniedHandler(problems))
                .sessionManagement(s -> s.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                // No cookie carries a login here, so there is nothing for CSRF to ride on.
                .csrf(csrf -> csrf.disable())
                .build();
    }

    /** What each filter took is of no use here, and costs more than the filters. */
    @Bean
    SecurityObservationSettings unobserved() {
        return SecurityObservationSettings.noObservations();
    }

    private static JwtAuthenticationConverter roles() {
        JwtAuthenticationConverter converter = new JwtAuthenticationConverter();
        converter.setJwtGrantedAuthoritiesConverter(AccessRules::authorities);
        return converter;
    }

    private static Collection<GrantedAuthority> authorities(Jwt token) {
        return Callers.of(token).roles().stream()
                .<GrantedAuthority>map(role -> new SimpleGrantedAuthority(role.name()))
                .toList();
    }

    /** Without this, a token that cannot be checked is a server error instead of "try again". */
    private record AnswerWhenUnchecked(SecurityProblems problems)
            implements org.springframework.security.config.ObjectPostProcessor<
                    BearerTokenAuthenticationFilter> {

        @Override
        public <O extends BearerTokenAuthenticationFilter> O postProcess(O filter) {
            filter.setAuthenticationFailureHandler(problems::commence);
            return filter;
        }
    }
}
