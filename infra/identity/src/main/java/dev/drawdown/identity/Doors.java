package dev.drawdown.identity;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;

/** Who may call what here: the protocol's own routes, the login page and the health routes. */
@Configuration(proxyBeanMethods = false)
class Doors {

    @Bean
    SecurityFilterChain everyRoute(HttpSecurity http) throws Exception {
        return http.oauth2AuthorizationServer(server -> server.oidc(Customizer.withDefaults()))
                .authorizeHttpRequests(
                        requests ->
                                requests.requestMatchers("/healthz", "/readyz")
                                        .permitAll()
                                        .anyRequest()
                                        .authenticated())
                .formLogin(Customizer.withDefaults())
                .build();
    }
}
