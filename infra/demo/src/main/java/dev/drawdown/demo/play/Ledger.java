package dev.drawdown.demo.play;

import dev.drawdown.demo.plan.Command;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/** The command side as the plan needs it: it takes commands and shows what came of them. */
record Ledger(Http http, Tokens tokens, Doors doors) {

    private static final String COMMAND_SIDE = "The command side";
    private static final String GATEWAY = "The gateway";
    private static final int MOST = 100;

    /** Sends a command under its key; anything but an acknowledgement ends the play. */
    Answer record(Command command, String path, String body) {
        var answer =
                authorized(
                        COMMAND_SIDE,
                        command.person().client(),
                        doors.commands().resolve(path),
                        request ->
                                request.header("Idempotency-Key", command.key())
                                        .header("Content-Type", "application/json")
                                        .POST(BodyPublishers.ofString(body)));
        if (!answer.good()) {
            throw new DemoStopped(
                    "The command side refused %s with %s"
                            .formatted(command.key(), answer.problem()));
        }
        return answer;
    }

    /** The last event of a name that a stream holds up to a sequence, as the auditor sees it. */
    JsonNode event(String stream, String name, long sequence) {
        var found = page(stream, name, "");
        var last = last(found, sequence);
        while (found.json().path("hasMore").asBoolean()) {
            found = page(stream, name, "&cursor=" + encoded(found.text("nextCursor")));
            var later = last(found, sequence);
            last = later.isMissingNode() ? last : later;
        }
        return last;
    }

    /** Returns when the gateway has folded a stream up to a sequence. */
    void awaitReadable(String fundId, String stream, long sequence) {
        authorized(
                GATEWAY,
                "administrator",
                doors.reads().resolve("/api/funds/" + fundId),
                request -> request.header("Drawdown-Read-After", stream + ":" + sequence).GET());
    }

    private Answer page(String stream, String name, String cursor) {
        var query =
                "?stream=%s&name=%s&limit=%d%s"
                        .formatted(encoded(stream), encoded(name), MOST, cursor);
        return authorized(
                COMMAND_SIDE,
                "auditor",
                doors.commands().resolve("/api/audit/events" + query),
                HttpRequest.Builder::GET);
    }

    private static JsonNode last(Answer page, long sequence) {
        var items = page.json().path("items");
        return StreamSupport.stream(items.spliterator(), false)
                .filter(event -> event.path("sequence").asLong() <= sequence)
                .reduce(items.path(-1), (earlier, later) -> later);
    }

    private Answer authorized(String whom, String client, URI uri, Asking asking) {
        var token = tokens.of(client);
        var answer = http.send(whom, () -> asking.of(request(uri, token)));
        if (answer.status() != 401) {
            return answer;
        }
        tokens.refused(client, token);
        return http.send(whom, () -> asking.of(request(uri, tokens.of(client))));
    }

    @FunctionalInterface
    private interface Asking {
        HttpRequest.Builder of(HttpRequest.Builder request);
    }

    private static HttpRequest.Builder request(URI uri, String token) {
        return HttpRequest.newBuilder(uri).header("Authorization", "Bearer " + token);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
