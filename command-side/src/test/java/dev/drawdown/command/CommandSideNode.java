package dev.drawdown.command;

import dev.drawdown.servers.TestDatabase;
import dev.drawdown.servers.TestIdentity;
import dev.drawdown.servers.TestServers;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One node of the command side on real servers, spoken to by HTTP. */
public final class CommandSideNode implements AutoCloseable {

    public static final UUID MANAGER = UUID.fromString("018f2b5e-7c00-7000-8000-00000000d0d0");

    public static final String SECRET = "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=";
    private static final JsonMapper JSON = new JsonMapper();

    private final ConfigurableApplicationContext context;
    private final HttpClient http = HttpClient.newHttpClient();
    private final String token;

    private CommandSideNode(ConfigurableApplicationContext context, String token) {
        this.context = context;
        this.token = token;
    }

    /** An answer: the status, and the body as JSON. */
    public record Answer(int status, JsonNode body) {

        public String text(String field) {
            return body.path(field).asString();
        }

        public long number(String field) {
            return body.path(field).asLong();
        }
    }

    public static CommandSideNode start(
            TestDatabase database, TestIdentity identity, String topic, String... more) {
        List<String> settings =
                new ArrayList<>(
                        List.of(
                                "--server.port=0",
                                "--server.address=127.0.0.1",
                                "--LEDGER_DATABASE_URL=" + database.writerUrl(),
                                "--LEDGER_OWNER_DATABASE_URL=" + database.ownerUrl(),
                                "--KAFKA_BOOTSTRAP_SERVERS="
                                        + TestServers.kafka().bootstrapServers(),
                                "--LEDGER_TOPIC=" + topic,
                                "--OIDC_ISSUER_URI=" + identity.issuer(),
                                "--DRAWDOWN_MASTER_KEY=" + SECRET,
                                "--DRAWDOWN_CURSOR_KEY=" + SECRET));
        settings.addAll(List.of(more));
        return new CommandSideNode(
                new SpringApplicationBuilder(CommandSide.class)
                        .run(settings.toArray(String[]::new)),
                identity.token("administrator", MANAGER));
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    public String address() {
        return "http://127.0.0.1:" + context.getEnvironment().getProperty("local.server.port");
    }

    /** Posts a command as the administrator, under a key. */
    public Answer post(String path, String key, String body) {
        return send(
                HttpRequest.newBuilder(URI.create(address() + path))
                        .header("Authorization", "Bearer " + token)
                        .header("Content-Type", "application/json")
                        .header("Idempotency-Key", key)
                        .POST(BodyPublishers.ofString(body)));
    }

    public Answer get(String path, String bearer) {
        return send(
                HttpRequest.newBuilder(URI.create(address() + path))
                        .header("Authorization", "Bearer " + bearer));
    }

    public Answer send(HttpRequest.Builder request) {
        HttpResponse<String> response = sendRaw(request);
        return new Answer(
                response.statusCode(),
                response.body().isBlank()
                        ? JSON.createObjectNode()
                        : JSON.readTree(response.body()));
    }

    public HttpResponse<String> sendRaw(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        context.close();
        http.close();
    }
}
