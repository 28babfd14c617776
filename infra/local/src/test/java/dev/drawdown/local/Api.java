package dev.drawdown.local;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Somebody with a token, at one gateway or command side. */
public record Api(String base, String token) {

    public static final JsonMapper JSON = new JsonMapper();
    private static final String BOUNDARY = "drawdown-test-boundary";
    private static final Duration TIMEOUT = Duration.ofSeconds(15);
    private static final HttpClient HTTP =
            HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .connectTimeout(Duration.ofSeconds(5))
                    .build();

    /** An answer, its body read as JSON where it is JSON. */
    public record Answer(int status, String body, HttpResponse<String> response) {

        public JsonNode json() {
            return JSON.readTree(body);
        }

        public String text(String field) {
            return json().path(field).asString();
        }
    }

    public static Api of(Ports ports, String client) throws IOException {
        return new Api(at(ports.gateway()), token(ports, client, client + "-demo", ""));
    }

    public static Api ofPartner(Ports ports, String reference) throws IOException {
        return new Api(
                at(ports.gateway()),
                token(ports, "lp", "lp-demo", "&lp_reference=" + encoded(reference)));
    }

    public static String at(int port) {
        return "http://127.0.0.1:" + port;
    }

    /** Who this is, as the ledger names the person. */
    public String subject() {
        var claims = Base64.getUrlDecoder().decode(token.split("\\.", -1)[1]);
        return JSON.readTree(claims).path("sub").asString();
    }

    /** The same person at another door. */
    public Api through(int port) {
        return new Api(at(port), token);
    }

    public Answer get(String path) throws IOException {
        return get(path, Map.of());
    }

    public Answer get(String path, Map<String, String> headers) throws IOException {
        return send(request(path, headers).GET());
    }

    public Answer post(String path, String key, Object body) throws IOException {
        return send(
                request(path, Map.of("Idempotency-Key", key, "Content-Type", "application/json"))
                        .POST(BodyPublishers.ofString(JSON.writeValueAsString(body))));
    }

    /** Sends a file as a form, read by a saved mapping. */
    public Answer upload(String path, String mapping, String csv) throws IOException {
        var form =
                """
                --%1$s
                Content-Disposition: form-data; name="mappingName"

                %2$s
                --%1$s
                Content-Disposition: form-data; name="file"; filename="book.csv"
                Content-Type: text/csv

                %3$s
                --%1$s--
                """
                        .formatted(BOUNDARY, mapping, csv)
                        .replace("\n", "\r\n");
        return send(
                request(path, Map.of("Content-Type", "multipart/form-data; boundary=" + BOUNDARY))
                        .POST(BodyPublishers.ofString(form)));
    }

    private HttpRequest.Builder request(String path, Map<String, String> headers) {
        var request =
                HttpRequest.newBuilder(URI.create(base + path))
                        .timeout(TIMEOUT)
                        .header("Authorization", "Bearer " + token);
        headers.forEach(request::header);
        return request;
    }

    private static String token(Ports ports, String client, String secret, String more)
            throws IOException {
        var form =
                "grant_type=client_credentials&client_id=%s&client_secret=%s%s"
                        .formatted(client, secret, more);
        return send(HttpRequest.newBuilder(URI.create(at(ports.identity()) + "/oauth2/token"))
                        .timeout(TIMEOUT)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form)))
                .text("access_token");
    }

    private static Answer send(HttpRequest.Builder request) throws IOException {
        try {
            var response = HTTP.send(request.build(), BodyHandlers.ofString());
            return new Answer(response.statusCode(), response.body(), response);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
