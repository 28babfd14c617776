package dev.drawdown.gateway;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.drawdown.servers.FreePorts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** Issues tokens and serves discovery and keys over HTTP; can be stopped and started again. */
final class IdentityServer implements AutoCloseable {

    final int port = FreePorts.next(1);
    final AtomicInteger keyRequests = new AtomicInteger();
    private final RSAKey key = newKey("one");
    private volatile String issued = "{}";
    private HttpServer http;

    static IdentityServer started() {
        IdentityServer server = new IdentityServer();
        server.start();
        return server;
    }

    String issuer() {
        return "http://127.0.0.1:" + port;
    }

    void start() {
        try {
            http =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        http.createContext(
                "/.well-known/openid-configuration",
                exchange ->
                        answer(
                                exchange,
                                """
                                {"issuer":"{i}","jwks_uri":"{i}/keys",
                                 "authorization_endpoint":"{i}/authorize",
                                 "token_endpoint":"{i}/token",
                                 "end_session_endpoint":"{i}/logout",
                                 "subject_types_supported":["public"],
                                 "response_types_supported":["code"]}
                                """
                                        .replace("{i}", issuer())));
        http.createContext(
                "/keys",
                exchange -> {
                    keyRequests.incrementAndGet();
                    answer(exchange, new JWKSet(key).toString(true));
                });
        http.createContext("/token", exchange -> answer(exchange, issued));
        http.start();
    }

    /** What the next code is redeemed for. */
    void issues(String accessToken, String identityToken) {
        issued =
                """
                {"access_token":"%s","id_token":"%s","token_type":"Bearer","expires_in":600}
                """
                        .formatted(accessToken, identityToken);
    }

    void stop() {
        http.stop(0);
    }

    String token(String subject, Map<String, Object> claims) {
        return signed(key, issuer(), subject, claims, Duration.ofMinutes(10));
    }

    String expiredToken(String subject, Map<String, Object> claims) {
        return signed(key, issuer(), subject, claims, Duration.ofMinutes(-10));
    }

    String tokenOfAnotherIssuer(String subject, Map<String, Object> claims) {
        return signed(key, "http://127.0.0.1:1", subject, claims, Duration.ofMinutes(10));
    }

    /** Signed with a key that the server does not publish. */
    String forgedToken(String subject, Map<String, Object> claims) {
        return signed(newKey("two"), issuer(), subject, claims, Duration.ofMinutes(10));
    }

    private static String signed(
            RSAKey key, String issuer, String subject, Map<String, Object> claims, Duration life) {
        JWTClaimsSet.Builder set =
                new JWTClaimsSet.Builder()
                        .issuer(issuer)
                        .subject(subject)
                        .expirationTime(Date.from(Instant.now().plus(life)));
        claims.forEach(set::claim);
        try {
            SignedJWT token =
                    new SignedJWT(
                            new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).build(),
                            set.build());
            token.sign(new RSASSASigner(key));
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static RSAKey newKey(String id) {
        try {
            return new RSAKeyGenerator(2048).keyID(id).generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void answer(HttpExchange exchange, String json) throws IOException {
        byte[] body = json.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, body.length);
        try (exchange) {
            exchange.getResponseBody().write(body);
        }
    }

    @Override
    public void close() {
        stop();
    }
}
