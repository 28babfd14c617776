package dev.drawdown.local.faults;

import dev.drawdown.local.Books;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Kafka may repeat a record after a fault; it may not miss, change or reorder one. */
record TopicAgainstLedger(Scene scene, List<Books.Event> ledger) {

    private static final int MOST_TOLD = 10;

    List<String> differences() {
        var differences = new ArrayList<String>();
        var seen = new HashMap<String, Books.Event>();
        var highest = new HashMap<String, Long>();
        for (var kafka : scene.running().books().topic()) {
            var event = event(kafka);
            var before = seen.putIfAbsent(event.id(), event);
            if (before != null && !before.equals(event)) {
                differences.add("Kafka repeats %s as %s".formatted(before, event));
            }
            // An emptied topic begins anywhere, and what is sent again begins at 0.
            var first = scene.kafkaIsWhole() ? -1 : event.sequence() - 1;
            if (event.sequence() > highest.getOrDefault(event.stream(), first) + 1) {
                differences.add("Kafka has left out what comes before " + event);
            }
            highest.merge(event.stream(), event.sequence(), Math::max);
        }
        for (var event : ledger) {
            if (!event.equals(seen.remove(event.id()))) {
                differences.add("Kafka lacks " + event);
            }
        }
        seen.values().forEach(event -> differences.add("Kafka alone has " + event));
        return differences.size() > MOST_TOLD ? summed(differences) : differences;
    }

    private static List<String> summed(List<String> differences) {
        var told = new ArrayList<>(differences.subList(0, MOST_TOLD));
        told.add(
                "and %d more between Kafka and the ledger"
                        .formatted(differences.size() - MOST_TOLD));
        return told;
    }

    private static Books.Event event(ConsumerRecord<String, byte[]> kafka) {
        return new Books.Event(
                Long.parseLong(header(kafka, "ce_position")),
                header(kafka, "ce_id"),
                kafka.key(),
                Long.parseLong(header(kafka, "ce_sequence")),
                new String(kafka.value(), StandardCharsets.UTF_8));
    }

    private static String header(ConsumerRecord<?, ?> kafka, String name) {
        return new String(kafka.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }
}
