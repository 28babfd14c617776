package dev.drawdown.gateway.login;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the pages log people in.
 *
 * @param clientId of this system at the identity provider
 * @param clientSecret of the same client; empty for a public client, which has PKCE alone
 * @param atMost between leaving for the identity provider and coming back
 */
@ConfigurationProperties("drawdown.login")
record LoginSettings(
        String clientId,
        @DefaultValue("") String clientSecret,
        @DefaultValue("10m") Duration atMost) {

    @Override
    public String toString() {
        return "LoginSettings[clientId=" + clientId + ", atMost=" + atMost + "]";
    }
}
