package dev.drawdown.identity;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** The issuer, where its key lies, and who may log in. */
@ConfigurationProperties("identity")
record IdentitySettings(
        String issuer,
        Path keyFile,
        String dashboardUrl,
        Map<String, Client> clients,
        Dashboard dashboard,
        Map<String, User> users) {

    /** What a token says of its bearer. */
    record Access(List<String> roles, List<String> managerIds, List<String> lpReferences) {}

    record Client(
            String secret,
            @DefaultValue List<String> roles,
            @DefaultValue List<String> managerIds,
            @DefaultValue List<String> lpReferences) {

        Access access() {
            return new Access(roles, managerIds, lpReferences);
        }
    }

    record Dashboard(String secret) {}

    record User(
            String password,
            @DefaultValue List<String> roles,
            @DefaultValue List<String> managerIds,
            @DefaultValue List<String> lpReferences) {

        Access access() {
            return new Access(roles, managerIds, lpReferences);
        }
    }

    Optional<Access> ofClient(String name) {
        return Optional.ofNullable(clients.get(name)).map(Client::access);
    }

    Optional<Access> ofUser(String name) {
        return Optional.ofNullable(users.get(name)).map(User::access);
    }
}
