package dev.drawdown.servers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The same real servers for every test: started once per JVM, each when it is first asked for, gone
 * with the JVM.
 */
public final class TestServers {

    private static final AtomicInteger TOPICS = new AtomicInteger();

    private TestServers() {}

    public static Postgres postgres() {
        return PostgresOnce.SERVER;
    }

    public static Kafka kafka() {
        return KafkaOnce.SERVER;
    }

    public static Redis redis() {
        return RedisOnce.SERVER;
    }

    /** A topic's name that no other test class has; whoever uses it creates it. */
    public static String freshTopic() {
        return "drawdown.test.%d.%d"
                .formatted(ProcessHandle.current().pid(), TOPICS.incrementAndGet());
    }

    /** An empty folder that vanishes with this JVM, for a private server of one test. */
    public static Path freshFolder(String name) {
        try {
            return Files.createTempDirectory(Folder.ROOT, name + "-");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** On the way out nothing is worth keeping: the servers are killed, not asked. */
    private static <S extends Server> S untilExit(S server) {
        Runtime.getRuntime()
                .addShutdownHook(new Thread(server::kill, "stop-" + server.spec().name()));
        System.out.printf(
                "Test servers: %s, embedded, on port %d%n", server.spec().name(), server.port());
        return server;
    }

    private static final class Folder {
        private static final Path ROOT = create();

        private static Path create() {
            try {
                var root = Files.createTempDirectory("drawdown-test-");
                Guard.shared().remove(root);
                return root;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static final class PostgresOnce {
        private static final Postgres SERVER =
                untilExit(Postgres.start(freshFolder("postgresql"), FreePorts.next(1)));
    }

    private static final class KafkaOnce {
        private static final Kafka SERVER = create();

        private static Kafka create() {
            var port = FreePorts.next(2);
            return untilExit(Kafka.start(freshFolder("kafka"), port, port + 1));
        }
    }

    private static final class RedisOnce {
        private static final Redis SERVER =
                untilExit(Redis.start(freshFolder("redis"), FreePorts.next(1)));
    }
}
