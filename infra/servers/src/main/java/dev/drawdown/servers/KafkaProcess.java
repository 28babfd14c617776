package dev.drawdown.servers;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.Map;
import java.util.Properties;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.Feature;
import org.apache.kafka.server.common.MetadataVersion;

/** The broker's main class: formats an empty folder, serves until SIGTERM. */
public final class KafkaProcess {

    private static final int NODE = 1;
    static final String SIXTEEN_MIB = String.valueOf(16 * 1024 * 1024);

    private static final Map<String, String> SETTINGS =
            Map.ofEntries(
                    Map.entry("process.roles", "broker,controller"),
                    Map.entry("node.id", String.valueOf(NODE)),
                    Map.entry(
                            "listener.security.protocol.map",
                            "CLIENT:PLAINTEXT,CONTROLLER:PLAINTEXT"),
                    Map.entry("inter.broker.listener.name", "CLIENT"),
                    Map.entry("controller.listener.names", "CONTROLLER"),
                    Map.entry("message.max.bytes", SIXTEEN_MIB),
                    Map.entry("replica.fetch.max.bytes", SIXTEEN_MIB),
                    Map.entry("auto.create.topics.enable", "false"),
                    Map.entry("default.replication.factor", "1"),
                    Map.entry("min.insync.replicas", "1"),
                    Map.entry("offsets.topic.replication.factor", "1"),
                    Map.entry("offsets.topic.num.partitions", "1"),
                    Map.entry("transaction.state.log.replication.factor", "1"),
                    Map.entry("transaction.state.log.min.isr", "1"),
                    Map.entry("transaction.state.log.num.partitions", "1"),
                    Map.entry("share.coordinator.state.topic.replication.factor", "1"),
                    Map.entry("share.coordinator.state.topic.min.isr", "1"),
                    Map.entry("group.initial.rebalance.delay.ms", "0"),
                    Map.entry("log.retention.ms", "-1"),
                    Map.entry("log.cleaner.threads", "1"),
                    Map.entry("log.cleaner.dedupe.buffer.size", "4194304"),
                    Map.entry("num.network.threads", "2"),
                    Map.entry("num.io.threads", "4"),
                    Map.entry("background.threads", "2"),
                    // A killed broker may not register again before its old session has ended.
                    Map.entry("broker.heartbeat.interval.ms", "500"),
                    Map.entry("broker.session.timeout.ms", "2000"));

    private KafkaProcess() {}

    /** Arguments: the folder, the clients' port, the controller's port. */
    public static void main(String[] arguments) throws Exception {
        var folder = Path.of(arguments[0]);
        format(folder);
        var server = new KafkaRaftServer(config(folder, arguments[1], arguments[2]), Time.SYSTEM);
        Runtime.getRuntime().addShutdownHook(new Thread(server::shutdown, "kafka-shutdown"));
        server.startup();
        Files.writeString(ready(folder), String.valueOf(ProcessHandle.current().pid()));
        server.awaitShutdown();
    }

    static Path log(Path folder) {
        return folder.resolve("log");
    }

    static Path ready(Path folder) {
        return folder.resolve("ready");
    }

    private static KafkaConfig config(Path folder, String port, String controllerPort) {
        var properties = new Properties();
        properties.putAll(SETTINGS);
        properties.put("log.dirs", log(folder).toString());
        properties.put(
                "listeners",
                "CLIENT://127.0.0.1:%s,CONTROLLER://127.0.0.1:%s".formatted(port, controllerPort));
        properties.put("advertised.listeners", "CLIENT://127.0.0.1:" + port);
        properties.put("controller.quorum.voters", NODE + "@127.0.0.1:" + controllerPort);
        return KafkaConfig.fromProps(properties);
    }

    private static void format(Path folder) throws Exception {
        if (!Folders.empty(log(folder))) {
            return;
        }
        var half = folder.resolve("log.new");
        Folders.delete(half);
        new Formatter()
                .setPrintStream(new PrintStream(System.out, true))
                .setNodeId(NODE)
                .setClusterId(Uuid.randomUuid().toString())
                .setReleaseVersion(MetadataVersion.LATEST_PRODUCTION)
                .setSupportedFeatures(
                        Arrays.asList(Feature.PRODUCTION_FEATURES.toArray(Feature[]::new)))
                .setControllerListenerName("CONTROLLER")
                .setMetadataLogDirectory(half.toString())
                .addDirectory(half.toString())
                .setUnstableFeatureVersionsEnabled(false)
                .setIgnoreFormatted(false)
                .run();
        moveInPlace(half, log(folder));
    }

    private static void moveInPlace(Path half, Path whole) throws IOException {
        Files.deleteIfExists(whole);
        Files.move(half, whole, StandardCopyOption.ATOMIC_MOVE);
    }
}
