package dev.drawdown.gateway;

import dev.drawdown.gateway.login.LoggedInBrowser;
import dev.drawdown.servers.FreePorts;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A running gateway on a port of its own, and a client for it. */
final class Gateway implements AutoCloseable {

    static final String CURSOR_KEY = "AAECAwQFBgcICQoLDA0ODw==";
    private static final JsonMapper JSON = new JsonMapper();
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    final int port;
    final ConfigurableApplicationContext context;

    private Gateway(int port, ConfigurableApplicationContext context) {
        this.port = port;
        this.context = context;
    }

    /** Settings as the environment gives them; what is left out has a value that fits a test. */
    static Gateway started(Map<String, String> environment) {
        int port = FreePorts.next(1);
        Map<String, String> all = new HashMap<>();
        all.put("server.port", Integer.toString(port));
        all.put("server.address", "127.0.0.1");
        all.put("DRAWDOWN_CURSOR_KEY", CURSOR_KEY);
        all.put("REDIS_URL", "memory://");
        all.put("COMMAND_SIDE_URL", "http://127.0.0.1:1");
        all.put("LP_RATE_LIMIT_MAX", "0");
        all.putAll(environment);
        String[] arguments =
                all.entrySet().stream()
                        .map(e -> "--" + e.getKey() + "=" + e.getValue())
                        .toArray(String[]::new);
        return new Gateway(port, SpringApplication.run(ApiGateway.class, arguments));
    }

    Answer get(String path, @Nullable String token, String... headers) {
        return send("GET", path, token, "", headers);
    }

    Answer send(
            String method, String path, @Nullable String token, String body, String... headers) {
        HttpRequest.Builder request = request(path, token, headers);
        request.method(
                method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        try {
            return new Answer(HTTP.send(request.build(), BodyHandlers.ofString()));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    HttpRequest.Builder request(String path, @Nullable String token, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url() + path));
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        if (headers.length > 0) {
            request.headers(headers);
        }
        return request;
    }

    String url() {
        return "http://127.0.0.1:" + port;
    }

    /** A browser in which somebody with this access token has logged in. */
    LoggedInBrowser browser(String token) {
        return LoggedInBrowser.at(url(), CURSOR_KEY, token);
    }

    @Override
    public void close() {
        context.close();
    }

    /** What came back. */
    record Answer(HttpResponse<String> http) {

        int status() {
            return http.statusCode();
        }

        String body() {
            return http.body();
        }

        JsonNode json() {
            return JSON.readTree(http.body());
        }

        String code() {
            return json().path("code").asString();
        }

        String header(String name) {
            return http.headers().firstValue(name).orElse("");
        }

        @Override
        public String toString() {
            return status() + " " + Arrays.asList(http.headers().map()) + " " + body();
        }
    }
}
