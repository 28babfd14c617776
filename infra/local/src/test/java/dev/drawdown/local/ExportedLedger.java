package dev.drawdown.local;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** The ledger as the auditor exports it, in the order of its commits. */
record ExportedLedger(List<JsonNode> entries) {

    static ExportedLedger readBy(Api auditor) throws IOException {
        var answer = auditor.get("/api/audit/events", Map.of("Accept", "application/x-ndjson"));
        assertThat(answer.status()).as("the export").isEqualTo(200);
        return new ExportedLedger(
                answer.body().lines().map(line -> Api.JSON.readTree(line)).toList());
    }

    /** What was not reversed. */
    List<JsonNode> standing() {
        var reversed =
                named("EntryReversed.v1")
                        .map(entry -> entry.path("payload").path("entryId").asString())
                        .collect(toSet());
        return entries.stream()
                .filter(entry -> !reversed.contains(entry.path("eventId").asString()))
                .toList();
    }

    Stream<JsonNode> named(String name) {
        return entries.stream().filter(entry -> entry.path("name").asString().equals(name));
    }

    /** How far each stream goes. */
    Map<String, Long> heads() {
        return entries.stream()
                .collect(
                        toMap(
                                entry -> entry.path("stream").asString(),
                                entry -> entry.path("sequence").asLong(),
                                Math::max));
    }

    /** The same without the last standing entry of a name. */
    ExportedLedger withoutTheLast(String name) {
        var last =
                standing().stream()
                        .filter(entry -> entry.path("name").asString().equals(name))
                        .mapToLong(ExportedLedger::position)
                        .max()
                        .orElseThrow();
        return new ExportedLedger(
                entries.stream().filter(entry -> position(entry) != last).toList());
    }

    private static long position(JsonNode entry) {
        return entry.path("position").asLong();
    }
}
