package dev.drawdown.local;

import java.io.ByteArrayOutputStream;
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
import java.util.List;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Brings the invented books in by the same door as anybody's: upload, look, commit. */
final class DemoImport {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration STEP = Duration.ofMillis(100);
    private static final String BOUNDARY = "drawdown-demo-books";
    private static final Pattern AS_OF = Pattern.compile("position=([0-9]+)");
    private static final JsonMapper JSON = new JsonMapper();

    private final LaunchSettings settings;
    private final HttpClient http = HttpClient.newBuilder().connectTimeout(PATIENCE).build();

    DemoImport(LaunchSettings settings) {
        this.settings = settings;
    }

    /** The number of positions imported. */
    long run(byte[] csv) throws IOException {
        var token = token();
        var uploaded =
                send(
                        api(token, "/api/imports/positions")
                                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                                .POST(BodyPublishers.ofByteArray(multipart(csv))));
        var id = uploaded.path("importId").asString();
        var preview = awaitStatus(token, id, "previewed");
        send(
                api(token, "/api/imports/" + id + "/commit")
                        .header("Content-Type", "application/json")
                        .POST(
                                BodyPublishers.ofString(
                                        JSON.createObjectNode()
                                                .set("previewHash", preview.path("previewHash"))
                                                .toString())));
        var completed = awaitStatus(token, id, "completed");
        awaitReadable(token, completed.path("ledgerPosition").asLong());
        return completed.path("progress").path("rowsCommitted").asLong();
    }

    /** Whoever tries the first read must not be told that there is nothing. */
    private void awaitReadable(String token, long position) {
        Awaitility.await("the demo books can be read")
                .atMost(PATIENCE)
                .pollDelay(Duration.ZERO)
                .pollInterval(STEP)
                .until(() -> readPosition(token) >= position);
    }

    private long readPosition(String token) throws IOException {
        return AS_OF.matcher(
                        answer(api(token, "/api/funds").GET())
                                .headers()
                                .firstValue("Drawdown-As-Of")
                                .orElse(""))
                .results()
                .mapToLong(found -> Long.parseLong(found.group(1)))
                .findFirst()
                .orElse(0);
    }

    private JsonNode awaitStatus(String token, String id, String status) {
        return Awaitility.await("the demo books are " + status)
                .atMost(PATIENCE)
                .pollDelay(Duration.ZERO)
                .pollInterval(STEP)
                .until(
                        () -> send(api(token, "/api/imports/" + id).GET()),
                        view -> List.of(status, "failed").contains(view.path("status").asString()));
    }

    private HttpRequest.Builder api(String token, String path) {
        return HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + settings.ports().gateway() + path))
                .timeout(PATIENCE)
                .header("Idempotency-Key", "demo-books")
                .header("Authorization", "Bearer " + token);
    }

    private String token() throws IOException {
        var secret =
                IdentityFile.read(settings.root().resolve("infra/local/identity.yaml"))
                        .clientSecret("administrator");
        return send(HttpRequest.newBuilder(
                                URI.create(
                                        "http://127.0.0.1:%d/oauth2/token"
                                                .formatted(settings.ports().identity())))
                        .timeout(PATIENCE)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(
                                BodyPublishers.ofString(
                                        "grant_type=client_credentials&client_id=administrator&client_secret="
                                                + URLEncoder.encode(
                                                        secret, StandardCharsets.UTF_8))))
                .path("access_token")
                .asString();
    }

    private JsonNode send(HttpRequest.Builder request) throws IOException {
        return JSON.readTree(answer(request).body());
    }

    private HttpResponse<String> answer(HttpRequest.Builder request) throws IOException {
        try {
            var answer = http.send(request.build(), BodyHandlers.ofString());
            if (answer.statusCode() >= 300) {
                throw new IOException("%s: %s".formatted(answer.uri(), answer.body()));
            }
            return answer;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    private static byte[] multipart(byte[] csv) throws IOException {
        var body = new ByteArrayOutputStream();
        body.write(part("mappingName\"", "text/plain"));
        body.write("public-pension".getBytes(StandardCharsets.UTF_8));
        body.write(part("file\"; filename=\"demo-positions.csv\"", "text/csv"));
        body.write(csv);
        body.write(("\r\n--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return body.toByteArray();
    }

    private static byte[] part(String name, String type) {
        return "\r\n--%s\r\nContent-Disposition: form-data; name=\"%s\r\nContent-Type: %s\r\n\r\n"
                .formatted(BOUNDARY, name, type)
                .getBytes(StandardCharsets.UTF_8);
    }
}
