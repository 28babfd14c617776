package dev.drawdown.gateway.forward;

import dev.drawdown.gateway.problem.Refusal;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpClient.Version;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Asks the command side on behalf of a page, as the person who is looking at it. */
@Component
public class Commands implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Commands.class);

    private final ForwardSettings settings;
    private final CommandSide commandSide;
    private final JsonMapper json;
    private final HttpClient http;

    Commands(ForwardSettings settings, CommandSide commandSide, JsonMapper json) {
        this.settings = settings;
        this.commandSide = commandSide;
        this.json = json;
        this.http =
                HttpClient.newBuilder()
                        .version(Version.HTTP_1_1)
                        .followRedirects(Redirect.NEVER)
                        .connectTimeout(settings.connect())
                        .build();
    }

    /**
     * Sends a command.
     *
     * @param token the person's access token
     * @param path below {@code /api}
     * @param key the same key records the same thing once, however often it is sent
     * @throws Refusal if the command side does not answer; nobody knows then whether it was
     *     recorded, and the same key may be sent again
     */
    public Outcome send(String token, String path, Object body, String key) {
        HttpRequest.Builder request =
                request(token, path)
                        .header(HttpHeaders.CONTENT_TYPE, MediaType.APPLICATION_JSON_VALUE)
                        .header("Idempotency-Key", key)
                        .POST(BodyPublishers.ofByteArray(json.writeValueAsBytes(body)));
        return outcome(request.build());
    }

    /**
     * Asks for something that only the command side knows.
     *
     * @param path below {@code /api}, with its query, encoded
     */
    public Outcome ask(String token, String path) {
        return outcome(request(token, path).GET().build());
    }

    /**
     * Passes a long answer on to a reader, as a stream, to be kept as a file.
     *
     * @param path below {@code /api}, with its query, encoded
     * @param name of the file
     * @throws Refusal if there is none; nothing has been sent to the reader then
     */
    public void pass(
            String token, String path, MediaType type, String name, HttpServletResponse response)
            throws IOException {
        commandSide.pass(
                request(token, path).setHeader(HttpHeaders.ACCEPT, type.toString()).GET().build(),
                name,
                response);
    }

    private HttpRequest.Builder request(String token, String path) {
        return HttpRequest.newBuilder(URI.create(settings.target() + path))
                .header(HttpHeaders.AUTHORIZATION, "Bearer " + token)
                .header(HttpHeaders.ACCEPT, MediaType.APPLICATION_JSON_VALUE)
                .timeout(settings.answer());
    }

    private Outcome outcome(HttpRequest request) {
        try {
            HttpResponse<byte[]> answer = http.send(request, BodyHandlers.ofByteArray());
            return Outcome.of(answer.statusCode(), json.readTree(answer.body()));
        } catch (IOException | JacksonException e) {
            LOG.warn("The command side did not answer {}: {}", request.uri(), e.toString());
            throw Refusal.unavailable("The command side is away.", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw Refusal.unavailable("This gateway is stopping; ask again.", e);
        }
    }

    @Override
    public void close() {
        http.shutdownNow();
    }

    /** What the command side answered. */
    public sealed interface Outcome {

        /** It did what was asked. */
        record Done(JsonNode body) implements Outcome {}

        /**
         * It did not, and says why.
         *
         * @param field which one is to blame, empty where none is
         */
        record Refused(int status, String code, String message, String field, JsonNode problem)
                implements Outcome {}

        private static Outcome of(int status, JsonNode body) {
            return status < 300
                    ? new Done(body)
                    : new Refused(
                            status,
                            body.path("code").asString(""),
                            body.path("message").asString("The request was refused."),
                            body.path("field").asString(""),
                            body);
        }
    }
}
