package dev.drawdown.servers;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * An issuer of tokens for tests: a real HTTP server with OIDC metadata and keys, signing what is
 * asked.
 */
public final class TestIdentity implements AutoCloseable {

    private static final Duration LIFETIME = Duration.ofMinutes(30);

    private final HttpServer server;
    private final RSAKey key;

    private TestIdentity(HttpServer server, RSAKey key) {
        this.server = server;
        this.key = key;
    }

    public static TestIdentity start() {
        try {
            var key = new RSAKeyGenerator(2048).keyID(UUID.randomUUID().toString()).generate();
            var server =
                    HttpServer.create(
                            new InetSocketAddress(
                                    InetAddress.getLoopbackAddress(), FreePorts.next(1)),
                            0);
            var identity = new TestIdentity(server, key);
            identity.serve(
                    "/.well-known/openid-configuration",
                    """
                    {"issuer": "%1$s", "jwks_uri": "%1$s/jwks", "subject_types_supported": ["public"],
                     "response_types_supported": ["code"], "authorization_endpoint": "%1$s/authorize",
                     "id_token_signing_alg_values_supported": ["RS256"]}
                    """
                            .formatted(identity.issuer()));
            identity.serve("/jwks", new JWKSet(key).toString(true));
            server.start();
            return identity;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    public String issuer() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** A token of one role, for the managers named. */
    public String token(String role, UUID... managers) {
        return token(
                role + "-user",
                Map.of(
                        "roles",
                        List.of(role),
                        "manager_ids",
                        List.of(managers).stream().map(UUID::toString).toList()));
    }

    public String token(String subject, Map<String, ?> claims) {
        var set = new JWTClaimsSet.Builder().issuer(issuer()).subject(subject);
        set.issueTime(Date.from(Instant.now()));
        set.expirationTime(Date.from(Instant.now().plus(LIFETIME)));
        claims.forEach(set::claim);
        var token =
                new SignedJWT(
                        new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).build(),
                        set.build());
        try {
            token.sign(new RSASSASigner(key));
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
        return token.serialize();
    }

    private void serve(String path, String json) {
        var body = json.getBytes(StandardCharsets.UTF_8);
        server.createContext(
                path,
                exchange -> {
                    exchange.getResponseHeaders().add("Content-Type", "application/json");
                    exchange.sendResponseHeaders(200, body.length);
                    exchange.getResponseBody().write(body);
                    exchange.close();
                });
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
