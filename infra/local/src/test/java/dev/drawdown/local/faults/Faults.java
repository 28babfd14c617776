package dev.drawdown.local.faults;

import dev.drawdown.local.Books;
import dev.drawdown.servers.Wire;
import java.io.IOException;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.common.TopicPartition;

/** The faults that there are. */
final class Faults {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration BETWEEN_RESETS = Duration.ofMillis(150);

    /** How a wire is cut. */
    enum Manner {
        RESET("reset again and again"),
        REFUSED("refused"),
        HELD("held back"),
        SWALLOWED("swallowed without a word");

        private final String text;

        Manner(String text) {
            this.text = text;
        }
    }

    private Faults() {}

    static Fault kill(String name) {
        return new Fault("kill " + name, scene -> scene.process(name).kill());
    }

    static Fault killRelaying() {
        return new Fault(
                "kill the command side that relays",
                scene -> scene.process(scene.relaying()).kill());
    }

    /** All of its processes at the same moment: nobody is left to write anything down. */
    static Fault killPostgresWhole() {
        return new Fault(
                "kill postgresql with all its backends",
                scene ->
                        Signals.send(
                                "KILL", Signals.family(scene.process(Scene.POSTGRESQL).pid())));
    }

    /** PostgreSQL then ends every connection and recovers, without ending itself. */
    static Fault killBackend(int which) {
        return new Fault(
                "kill one backend of postgresql",
                scene -> {
                    var backends = Signals.children(scene.process(Scene.POSTGRESQL).pid());
                    Signals.send("KILL", List.of(backends.get(which % backends.size())));
                });
    }

    static Fault pause(String name, Duration time) {
        return new Fault(
                "pause %s for %s".formatted(name, Fault.seconds(time)),
                scene -> pause(scene, name, time));
    }

    static Fault pauseRelaying(Duration time) {
        return new Fault(
                "pause the command side that relays for " + Fault.seconds(time),
                scene -> pause(scene, scene.relaying(), time));
    }

    private static void pause(Scene scene, String name, Duration time) throws InterruptedException {
        var process = scene.process(name);
        process.pause();
        try {
            Fault.last(time);
        } finally {
            process.resume();
        }
    }

    /** Its backends too, each wherever it is, locks and all. */
    static Fault pausePostgresWhole(Duration time) {
        return new Fault(
                "pause postgresql with all its backends for " + Fault.seconds(time),
                scene -> {
                    var all = Signals.family(scene.process(Scene.POSTGRESQL).pid());
                    Signals.send("STOP", all);
                    try {
                        Fault.last(time);
                    } finally {
                        Signals.send("CONT", all);
                    }
                });
    }

    static Fault restart(String name) {
        return new Fault("restart " + name, scene -> scene.process(name).stop(PATIENCE));
    }

    static Fault cut(String wire, Manner manner, Duration time) {
        return new Fault(
                "%s: %s for %s".formatted(wire, manner.text, Fault.seconds(time)),
                scene -> {
                    var cut = scene.wire(wire);
                    try {
                        cut(cut, manner, time);
                    } finally {
                        cut.mend();
                    }
                });
    }

    private static void cut(Wire wire, Manner manner, Duration time) throws InterruptedException {
        switch (manner) {
            case RESET -> {
                var end = System.nanoTime() + time.toNanos();
                while (System.nanoTime() < end) {
                    wire.reset();
                    Fault.last(BETWEEN_RESETS);
                }
            }
            case REFUSED -> {
                wire.refuse();
                Fault.last(time);
            }
            case HELD -> {
                wire.hold();
                Fault.last(time);
            }
            case SWALLOWED -> {
                wire.swallow();
                Fault.last(time);
            }
        }
    }

    static Fault emptyRedis() {
        return new Fault("empty redis", scene -> RedisEmptied.at(scene.running().ports().redis()));
    }

    /** Everything of the last events arrives a second time. */
    static Fault republish(int events) {
        return new Fault(
                "republish the last %d events".formatted(events),
                scene -> {
                    var from = Math.max(1, scene.running().books().head() - events);
                    republish(scene, from);
                });
    }

    /** The records are gone; the ledger brings them back. */
    static Fault emptyKafka() {
        return new Fault(
                "empty kafka and republish everything",
                scene -> {
                    scene.kafkaWasEmptied();
                    admin(scene, Faults::deleteRecords);
                    republish(scene, 1);
                });
    }

    /** The topic itself is gone; the relay makes it anew. */
    static Fault deleteTopic() {
        return new Fault(
                "delete kafka's topic and republish everything",
                scene -> {
                    scene.kafkaWasEmptied();
                    admin(scene, admin -> admin.deleteTopics(List.of(Books.TOPIC)).all().get());
                    republish(scene, 1);
                });
    }

    private static void republish(Scene scene, long from) throws IOException {
        var code = scene.operate(Scene.COMMAND, "republish", "--from=" + from);
        if (code != 0) {
            throw new IOException("republish ended with " + code);
        }
    }

    private interface AtKafka {
        Object does(Admin admin) throws ExecutionException, InterruptedException;
    }

    private static void admin(Scene scene, AtKafka deed) throws IOException, InterruptedException {
        try (var admin =
                Admin.create(
                        Map.of(
                                "bootstrap.servers",
                                "127.0.0.1:" + scene.running().ports().kafka()))) {
            deed.does(admin);
        } catch (ExecutionException e) {
            throw new IOException("Kafka refused", e);
        }
    }

    private static Object deleteRecords(Admin admin)
            throws ExecutionException, InterruptedException {
        var partitions =
                admin.describeTopics(List.of(Books.TOPIC)).allTopicNames().get().values().stream()
                        .map(topic -> topic.partitions())
                        .flatMap(Collection::stream)
                        .map(partition -> new TopicPartition(Books.TOPIC, partition.partition()))
                        .toList();
        var ends =
                admin.listOffsets(
                                partitions.stream()
                                        .collect(
                                                Collectors.toMap(
                                                        Function.identity(),
                                                        partition -> OffsetSpec.latest())))
                        .all()
                        .get();
        return admin.deleteRecords(
                        ends.entrySet().stream()
                                .collect(
                                        Collectors.toMap(
                                                Map.Entry::getKey,
                                                end ->
                                                        RecordsToDelete.beforeOffset(
                                                                end.getValue().offset()))))
                .all()
                .get();
    }
}
