package dev.drawdown.servers;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/** One Kafka broker with its controller (KRaft), in a JVM of its own that can be killed alone. */
public final class Kafka extends Server {

    private final int controllerPort;
    private final String classPath;
    private final List<String> jvmOptions;

    public Kafka(Path folder, int port, int controllerPort) {
        this(folder, port, controllerPort, ClassPath.ofThisProcess(), List.of());
    }

    /** A broker from another copy of its classes, and with further options for its JVM. */
    public Kafka(
            Path folder, int port, int controllerPort, String classPath, List<String> jvmOptions) {
        super(folder, port);
        this.controllerPort = controllerPort;
        this.classPath = classPath;
        this.jvmOptions = List.copyOf(jvmOptions);
    }

    /** A running broker on that folder. */
    public static Kafka start(Path folder, int port, int controllerPort) {
        var server = new Kafka(folder, port, controllerPort);
        server.start();
        return server;
    }

    /** The address as the applications take it. */
    public String bootstrapServers() {
        return "127.0.0.1:" + port();
    }

    @Override
    public void prepare() {
        try {
            Files.createDirectories(folder());
            Files.deleteIfExists(KafkaProcess.ready(folder()));
            if (!Folders.empty(KafkaProcess.log(folder()))) {
                refuseBrokenProperties(KafkaProcess.log(folder()).resolve("meta.properties"));
            }
        } catch (IOException e) {
            throw new ServerFailure("The folder %s cannot be used: %s".formatted(folder(), e), e);
        }
    }

    @Override
    public ChildSpec spec() {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(
                List.of(
                        "-Xms48m",
                        "-Xmx256m",
                        "-Xss512k",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-Dlogback.configurationFile=drawdown-kafka-logback.xml",
                        "--enable-native-access=ALL-UNNAMED",
                        "--sun-misc-unsafe-memory-access=allow"));
        command.addAll(jvmOptions);
        command.addAll(List.of("-cp", classPath, KafkaProcess.class.getName()));
        command.addAll(List.of(folder().toString(), "" + port(), "" + controllerPort));
        return new ChildSpec("Kafka", command, Map.of(), folder().resolve("kafka.log"), "TERM");
    }

    @Override
    public boolean answers() {
        return Files.exists(KafkaProcess.ready(folder()));
    }

    private static void refuseBrokenProperties(Path file) throws IOException {
        var properties = new Properties();
        if (Files.isRegularFile(file)) {
            try (Reader reader = Files.newBufferedReader(file)) {
                properties.load(reader);
            }
        }
        if (!List.of("version", "cluster.id", "node.id").stream()
                .allMatch(properties::containsKey)) {
            throw new ServerFailure(
                    "The folder %s is damaged: meta.properties is missing in it or broken."
                            .formatted(file.getParent()));
        }
    }
}
