package dev.drawdown.verify;

import java.io.FileNotFoundException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/** The administrator's way: upload, look at the preview, commit, wait. */
final class PositionsImport {

    private static final String ADMINISTRATOR = "administrator";
    private static final Duration POLL = Duration.ofMillis(300);
    private static final Duration REPORT = Duration.ofSeconds(5);
    private static final Duration LONGEST = Duration.ofHours(1);

    private final Api api;

    PositionsImport(Api api) {
        this.api = api;
    }

    /**
     * Imports the file whole.
     *
     * @return the import's last view
     */
    JsonNode run(Path file, int badRows) {
        String importId = upload(file);
        JsonNode preview = await(importId, "reading");
        refuseUnless(preview, "previewed");
        long found = preview.path("badRows").asLong();
        if (found != badRows) {
            throw new Failure(
                    "the dry run finds %d bad rows, this check %d: %s"
                            .formatted(found, badRows, firstProblems(importId)));
        }
        commit(importId, preview.path("previewHash").asString(), badRows > 0);
        JsonNode done = await(importId, "committing");
        refuseUnless(done, "completed");
        return done;
    }

    private String upload(Path file) {
        String boundary = "drawdown-" + UUID.randomUUID();
        String key = UUID.randomUUID().toString();
        String answer =
                api.send(
                                ADMINISTRATOR,
                                "/api/imports/positions",
                                request ->
                                        request.header("Idempotency-Key", key)
                                                .header(
                                                        "Content-Type",
                                                        "multipart/form-data; boundary=" + boundary)
                                                .POST(form(file, boundary)))
                        .body();
        return api.tree(answer).path("importId").asString();
    }

    private static BodyPublisher form(Path file, String boundary) {
        String start =
                """
                --%1$s\r
                Content-Disposition: form-data; name="mappingName"\r
                \r
                public-pension\r
                --%1$s\r
                Content-Disposition: form-data; name="file"; filename="positions.csv"\r
                Content-Type: text/csv\r
                \r
                """
                        .formatted(boundary);
        try {
            return BodyPublishers.concat(
                    BodyPublishers.ofString(start),
                    BodyPublishers.ofFile(file),
                    BodyPublishers.ofString("\r\n--" + boundary + "--\r\n"));
        } catch (FileNotFoundException e) {
            throw new Failure(file + " cannot be read");
        }
    }

    private void commit(String importId, String previewHash, boolean acceptBadRows) {
        String body =
                "{\"previewHash\": \"%s\", \"acceptBadRows\": %s}"
                        .formatted(previewHash, acceptBadRows);
        api.send(
                ADMINISTRATOR,
                "/api/imports/" + importId + "/commit",
                (HttpRequest.Builder request) ->
                        request.header("Content-Type", "application/json")
                                .POST(BodyPublishers.ofString(body)));
    }

    private JsonNode await(String importId, String whileStatus) {
        Instant end = Instant.now().plus(LONGEST);
        Instant report = Instant.now().plus(REPORT);
        while (Instant.now().isBefore(end)) {
            JsonNode view = view(importId);
            if (!view.path("status").asString().equals(whileStatus)) {
                return view;
            }
            if (Instant.now().isAfter(report)) {
                System.err.printf("%s: %s%n", whileStatus, view.path("progress"));
                report = Instant.now().plus(REPORT);
            }
            Pause.of(POLL);
        }
        throw new Failure("the import is still %s after %s".formatted(whileStatus, LONGEST));
    }

    private JsonNode view(String importId) {
        return api.tree(api.get(ADMINISTRATOR, "/api/imports/" + importId).body());
    }

    private static void refuseUnless(JsonNode view, String status) {
        if (!view.path("status").asString().equals(status)) {
            throw new Failure(
                    "the import is %s instead of %s: %s"
                            .formatted(
                                    view.path("status").asString(),
                                    status,
                                    view.path("failure").asString("")));
        }
    }

    private String firstProblems(String importId) {
        return api.get(ADMINISTRATOR, "/api/imports/" + importId + "/problems?limit=5").body();
    }
}
