package dev.drawdown.servers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The same real servers for every test: started once per JVM, each when it is first asked for, gone
 * with the JVM. In containers where a Docker engine answers, else embedded; who wants to stop, kill
 * or pause one starts a private one.
 */
public final class TestServers {

    private static final AtomicInteger TOPICS = new AtomicInteger();

    private TestServers() {}

    public static Databases postgres() {
        return PostgresOnce.SERVER;
    }

    public static KafkaAddress kafka() {
        return KafkaOnce.SERVER;
    }

    public static RedisAddress redis() {
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
        private static final Databases SERVER =
                ServerChoice.ofEnvironment()
                        .start("PostgreSQL", Containers::postgres, PostgresOnce::embedded);

        private static Databases embedded() {
            var port = FreePorts.next(1);
            return untilExit(Postgres.start(freshFolder("postgresql"), port)).databases();
        }
    }

    private static final class KafkaOnce {
        private static final KafkaAddress SERVER =
                ServerChoice.ofEnvironment().start("Kafka", Containers::kafka, KafkaOnce::embedded);

        private static KafkaAddress embedded() {
            var port = FreePorts.next(2);
            var kafka = untilExit(Kafka.start(freshFolder("kafka"), port, port + 1));
            return new KafkaAddress(kafka.bootstrapServers());
        }
    }

    private static final class RedisOnce {
        private static final RedisAddress SERVER =
                ServerChoice.ofEnvironment().start("Redis", Containers::redis, RedisOnce::embedded);

        private static RedisAddress embedded() {
            return untilExit(Redis.start(freshFolder("redis"), FreePorts.next(1))).address();
        }
    }
}
