package dev.drawdown.verify;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The public API, called as one's turn comes: told to wait, it waits; told to log in, it does. */
final class Api implements AutoCloseable {

    private static final int ATTEMPTS = 30;
    private static final Pattern POSITION = Pattern.compile("position=(\\d+)");
    private static final Duration TIMEOUT = Duration.ofMinutes(10);

    private final HttpClient http =
            HttpClient.newBuilder()
                    // An upgrade to HTTP/2 would have the server keep the whole upload first.
                    .version(HttpClient.Version.HTTP_1_1)
                    .connectTimeout(Duration.ofSeconds(5))
                    .build();
    private final JsonMapper json =
            JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();
    private final String baseUrl;
    private final Tokens tokens;

    Api(String baseUrl, Tokens tokens) {
        this.baseUrl = baseUrl;
        this.tokens = tokens;
    }

    /** An answer: its body as text, and up to which ledger position it has read. */
    record Answer(String body, long asOfPosition) {}

    Answer get(String who, String path) {
        return send(who, path, _ -> {});
    }

    Answer send(String who, String path, Consumer<HttpRequest.Builder> more) {
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            HttpResponse<String> answer = sendOnce(who, path, more);
            int status = answer.statusCode();
            if (status / 100 == 2) {
                return new Answer(answer.body(), position(answer));
            }
            if (status == 429 || status == 503) {
                Pause.of(retryAfter(answer));
            } else if (status == 401 && attempt == 1) {
                tokens.forget(who);
            } else {
                throw new Failure(
                        "%s as %s answered %d: %s"
                                .formatted(path, who, status, message(answer.body())));
            }
        }
        throw new Failure("%s as %s is refused again and again".formatted(path, who));
    }

    <T> T read(String body, Class<T> type) {
        return json.readValue(body, type);
    }

    JsonNode tree(String body) {
        return json.readTree(body);
    }

    @Override
    public void close() {
        http.close();
    }

    private HttpResponse<String> sendOnce(
            String who, String path, Consumer<HttpRequest.Builder> more) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(baseUrl + path))
                        .timeout(TIMEOUT)
                        .header("Authorization", "Bearer " + tokens.of(who));
        more.accept(request);
        try {
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new Failure(
                    "%s does not answer (%s): is the system running (./mvnw -Prun)?"
                            .formatted(baseUrl, e));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Failure("interrupted");
        }
    }

    private String message(String body) {
        try {
            JsonNode problem = json.readTree(body);
            return problem.path("code").asString("") + " " + problem.path("message").asString("");
        } catch (JacksonException notJson) {
            return body.substring(0, Math.min(body.length(), 200));
        }
    }

    private static Duration retryAfter(HttpResponse<String> answer) {
        String seconds = answer.headers().firstValue("Retry-After").orElse("1");
        return Duration.ofSeconds(
                seconds.matches("\\d{1,4}") ? Math.max(1, Long.parseLong(seconds)) : 1);
    }

    /** From {@code Drawdown-As-Of: position=17; time=…}; -1 where the answer says nothing. */
    private static long position(HttpResponse<String> answer) {
        String asOf = answer.headers().firstValue("Drawdown-As-Of").orElse("");
        Matcher position = POSITION.matcher(asOf);
        return position.find() ? Long.parseLong(position.group(1)) : -1;
    }
}
