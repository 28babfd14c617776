package dev.drawdown.local.faults;

import java.time.Duration;
import java.util.List;

/**
 * Faults that hit between two steps which belong together: the second step is held up, and whoever
 * would do it is killed.
 */
final class Moments {

    private static final Duration A_WHILE = Duration.ofMillis(1_500);

    private Moments() {}

    static List<Fault> all() {
        return List.of(
                betweenAppendAndPublish(),
                betweenAppendAndDisk(),
                betweenPublishAndCheckpoint(),
                betweenCommitAndOffset(),
                betweenCommitAndTag(),
                betweenCommitAndAnswer());
    }

    /** Commands go on being appended, none reaches Kafka, and both relays are killed. */
    private static Fault betweenAppendAndPublish() {
        return new Fault(
                "between append and publish: kafka paused, both command sides killed",
                scene -> heldUp(scene, Scene.KAFKA, List.of(Scene.COMMAND, Scene.COMMAND_2)));
    }

    /**
     * Commands are acknowledged, nothing else is written, and the server that keeps them is killed:
     * what it has promised without having it on the disk is gone.
     */
    static Fault betweenAppendAndDisk() {
        return new Fault(
                "between append and disk: kafka paused, postgresql killed with all its backends",
                scene -> {
                    var kafka = scene.process(Scene.KAFKA);
                    kafka.pause();
                    try {
                        Fault.last(A_WHILE);
                        Faults.killPostgresWhole().strike().on(scene);
                    } finally {
                        kafka.resume();
                    }
                });
    }

    /** What the relay sends arrives, and it cannot move its checkpoint before it is killed. */
    private static Fault betweenPublishAndCheckpoint() {
        return new Fault(
                "between publish and checkpoint: postgresql paused whole, the command side that relays killed",
                scene -> {
                    var relaying = scene.relaying();
                    var postgres = Signals.family(scene.process(Scene.POSTGRESQL).pid());
                    Signals.send("STOP", postgres);
                    try {
                        Fault.last(A_WHILE);
                        scene.process(relaying).kill();
                    } finally {
                        Signals.send("CONT", postgres);
                    }
                });
    }

    /** Batches are folded and committed, and Kafka does not learn it. */
    private static Fault betweenCommitAndOffset() {
        return new Fault(
                "between commit and offset: kafka paused, both projection sides killed",
                scene -> heldUp(scene, Scene.KAFKA, List.of(Scene.PROJECTION, Scene.PROJECTION_2)));
    }

    /** Batches are folded and committed, and no cache learns it. */
    private static Fault betweenCommitAndTag() {
        return new Fault(
                "between commit and cache tag: redis paused, both projection sides killed",
                scene -> heldUp(scene, Scene.REDIS, List.of(Scene.PROJECTION, Scene.PROJECTION_2)));
    }

    /** What is appended stays appended, and no client learns it. */
    private static Fault betweenCommitAndAnswer() {
        return new Fault(
                "between commit and answer: what clients are told is held back, both gateways killed",
                scene -> {
                    var wire = scene.wire(Scene.WIRES.getFirst());
                    wire.hold();
                    try {
                        Fault.last(A_WHILE);
                        scene.process(Scene.GATEWAY).kill();
                        scene.process(Scene.GATEWAY_2).kill();
                        wire.reset();
                    } finally {
                        wire.mend();
                    }
                });
    }

    private static void heldUp(Scene scene, String server, List<String> killed)
            throws InterruptedException {
        var process = scene.process(server);
        process.pause();
        try {
            Fault.last(A_WHILE);
            killed.forEach(name -> scene.process(name).kill());
        } finally {
            process.resume();
        }
    }
}
