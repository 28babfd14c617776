package dev.drawdown.demo.play;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** A bearer token for each client, asked for once and again when it has run out. */
final class Tokens {

    private final Http http;
    private final URI endpoint;
    private final Map<String, String> secrets;
    private final Map<String, String> known = new ConcurrentHashMap<>();

    Tokens(Http http, URI endpoint, Map<String, String> secrets) {
        this.http = http;
        this.endpoint = endpoint;
        this.secrets = Map.copyOf(secrets);
    }

    String of(String client) {
        var token = known.get(client);
        return token != null ? token : renewed(client);
    }

    /** Forgets a token that was refused, unless another thread has done so already. */
    void refused(String client, String token) {
        known.remove(client, token);
    }

    private String renewed(String client) {
        var form =
                "grant_type=client_credentials&client_id=%s&client_secret=%s"
                        .formatted(client, encoded(secrets.getOrDefault(client, "")));
        var answer =
                http.send(
                        "The identity server",
                        () ->
                                HttpRequest.newBuilder(endpoint)
                                        .header("Content-Type", "application/x-www-form-urlencoded")
                                        .POST(BodyPublishers.ofString(form)));
        var token = answer.text("access_token");
        if (token.isEmpty()) {
            throw new DemoStopped(
                    "The identity server gave no token to the client %s (%d)."
                            .formatted(client, answer.status()));
        }
        known.put(client, token);
        return token;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
