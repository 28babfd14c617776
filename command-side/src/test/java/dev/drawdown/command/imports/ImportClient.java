package dev.drawdown.command.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.drawdown.command.CommandSideNode;
import dev.drawdown.command.CommandSideNode.Answer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Somebody with a token who imports files into a node by HTTP. */
final class ImportClient {

    /** Headers as our own fields, amounts in units. */
    static final String PLAIN =
            """
            {"columns": {"partner": "partnerName", "fund": "fundName", "vintage": "vintageYear",
                         "asOf": "asOf", "currency": "currency", "commitment": "commitment",
                         "called": "called", "distributed": "distributed", "nav": "nav"},
             "defaults": {"partnerEntityType": "institutional"}}
            """;

    static final String HEADER =
            "partner,fund,vintage,asOf,currency,commitment,called,distributed,nav\n";

    private static final String BOUNDARY = "----drawdown-test-boundary";
    private static final Duration LONG = Duration.ofMinutes(1);

    private final HttpClient http = HttpClient.newHttpClient();
    private final JsonMapper json = new JsonMapper();
    private final String address;
    private final String token;

    ImportClient(String address, String token) {
        this.address = address;
        this.token = token;
    }

    ImportClient(CommandSideNode node, String token) {
        this(node.address(), token);
    }

    Answer upload(String csv, String mapping) {
        return upload(csv.getBytes(StandardCharsets.UTF_8), Map.of("mapping", mapping), null);
    }

    Answer upload(byte[] csv, Map<String, String> parts, String key) {
        return upload("positions", csv, parts, key);
    }

    Answer upload(String kind, String csv, Map<String, String> parts) {
        return upload(kind, csv.getBytes(StandardCharsets.UTF_8), parts, null);
    }

    Answer upload(String kind, byte[] csv, Map<String, String> parts, String key) {
        var request = request("/api/imports/" + kind).POST(multipart(csv, parts));
        request.header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY);
        if (key != null) {
            request.header("Idempotency-Key", key);
        }
        return send(request);
    }

    /** Uploads and waits for the dry run. */
    JsonNode preview(String csv, String mapping) {
        return preview("positions", csv, Map.of("mapping", mapping));
    }

    JsonNode preview(String kind, String csv, Map<String, String> parts) {
        Answer taken = upload(kind, csv, parts);
        assertThat(taken.status()).as("%s", taken.body()).isEqualTo(202);
        return awaitStatus(taken.text("importId"), "previewed", "failed");
    }

    /** Uploads, previews, commits and waits for the end. */
    JsonNode importAll(String csv, String mapping) {
        return importAll("positions", csv, Map.of("mapping", mapping));
    }

    JsonNode importAll(String kind, String csv, Map<String, String> parts) {
        JsonNode preview = preview(kind, csv, parts);
        Answer committed = commit(preview, true);
        assertThat(committed.status()).as("%s", committed.body()).isEqualTo(202);
        return awaitStatus(id(preview), "completed", "failed");
    }

    Answer commit(JsonNode preview, boolean acceptBadRows) {
        return commit(id(preview), preview.path("previewHash").asString(), acceptBadRows);
    }

    Answer commit(String importId, String previewHash, boolean acceptBadRows) {
        String body =
                """
                {"previewHash": "%s", "acceptBadRows": %s}
                """
                        .formatted(previewHash, acceptBadRows);
        return send(
                request("/api/imports/" + importId + "/commit")
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(body)));
    }

    Answer put(String path, String body) {
        return send(
                request(path)
                        .header("Content-Type", "application/json")
                        .PUT(BodyPublishers.ofString(body)));
    }

    Answer get(String path) {
        return send(request(path));
    }

    JsonNode view(String importId) {
        return get("/api/imports/" + importId).body();
    }

    JsonNode awaitStatus(String importId, String... oneOf) {
        return await().atMost(LONG)
                .until(
                        () -> view(importId),
                        view -> List.of(oneOf).contains(view.path("status").asString()));
    }

    /** Every problem as {@code line column reason}. */
    List<String> problems(String importId) {
        JsonNode items =
                get("/api/imports/" + importId + "/problems?limit=100").body().path("items");
        return StreamSupport.stream(items.spliterator(), false)
                .map(
                        item ->
                                item.path("line").asLong()
                                        + " "
                                        + item.path("column").asString("-")
                                        + " "
                                        + item.path("reason").asString())
                .toList();
    }

    static String id(JsonNode view) {
        return view.path("importId").asString();
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(address + path))
                .header("Authorization", "Bearer " + token);
    }

    private Answer send(HttpRequest.Builder request) {
        try {
            var response = http.send(request.build(), BodyHandlers.ofString());
            String body = response.body().isBlank() ? "{}" : response.body();
            return new Answer(response.statusCode(), json.readTree(body));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static BodyPublisher multipart(byte[] csv, Map<String, String> parts) {
        StringBuilder text = new StringBuilder();
        parts.forEach(
                (name, value) ->
                        text.append(
                                "--%s\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n"
                                        .formatted(BOUNDARY, name, value)));
        text.append(
                "--%s\r\nContent-Disposition: form-data; name=\"file\"; filename=\"positions.csv\"\r\nContent-Type: text/csv\r\n\r\n"
                        .formatted(BOUNDARY));
        return BodyPublishers.concat(
                BodyPublishers.ofString(text.toString()),
                BodyPublishers.ofByteArray(csv),
                BodyPublishers.ofString("\r\n--%s--\r\n".formatted(BOUNDARY)));
    }

    /** Rows of one partner. */
    static String rows(String partner, String... rests) {
        return Arrays.stream(rests)
                .map(rest -> partner + "," + rest + "\n")
                .collect(Collectors.joining());
    }

    static String fresh(String name) {
        return name + " " + UUID.randomUUID();
    }
}
