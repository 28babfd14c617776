package dev.drawdown.servers;

import ch.qos.logback.classic.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.utils.AppInfoParser;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.postgresql.PostgreSQLContainer;
import org.testcontainers.utility.DockerImageName;

/** The shared servers in containers, with the settings of the embedded ones; they end with us. */
final class Containers {

    private static final String POSTGRES = "postgres:18-alpine";
    private static final String KAFKA = "apache/kafka:" + AppInfoParser.getVersion();
    private static final String REDIS = "redis:7.2-alpine";
    private static final int REDIS_PORT = 6379;

    private static final Map<String, String> KAFKA_SETTINGS =
            Map.of(
                    "KAFKA_AUTO_CREATE_TOPICS_ENABLE", "false",
                    "KAFKA_MESSAGE_MAX_BYTES", KafkaProcess.SIXTEEN_MIB,
                    "KAFKA_REPLICA_FETCH_MAX_BYTES", KafkaProcess.SIXTEEN_MIB,
                    "KAFKA_TRANSACTION_STATE_LOG_NUM_PARTITIONS", "1",
                    "KAFKA_SHARE_COORDINATOR_STATE_TOPIC_REPLICATION_FACTOR", "1",
                    "KAFKA_SHARE_COORDINATOR_STATE_TOPIC_MIN_ISR", "1",
                    "KAFKA_LOG_RETENTION_MS", "-1");

    static {
        DockerEngine.quiet(Level.WARN);
    }

    private Containers() {}

    static Databases postgres() {
        var passwords = DatabasePasswords.forTests();
        // instead of the image's command, which would switch fsync off
        var command = new ArrayList<>(List.of("postgres"));
        Postgres.SETTINGS.forEach(
                (name, value) -> command.addAll(List.of("-c", name + "=" + value)));
        var container =
                new PostgreSQLContainer(POSTGRES)
                        .withDatabaseName("postgres")
                        .withUsername("postgres")
                        .withPassword(passwords.superuser())
                        .withEnv(
                                "POSTGRES_INITDB_ARGS",
                                "-E UTF8 " + String.join(" ", Postgres.LOCALE))
                        .withCommand(command.toArray(String[]::new));
        container.start();
        var port = container.getMappedPort(PostgreSQLContainer.POSTGRESQL_PORT);
        var databases = new Databases(container.getHost(), port, passwords);
        databases.createRoles();
        return databases;
    }

    static KafkaAddress kafka() {
        var container = new KafkaContainer(KAFKA).withEnv(KAFKA_SETTINGS);
        container.start();
        return new KafkaAddress(container.getBootstrapServers());
    }

    static RedisAddress redis() {
        var command = new ArrayList<>(List.of("redis-server"));
        command.addAll(Redis.OPTIONS);
        var container =
                new GenericContainer<>(DockerImageName.parse(REDIS))
                        .withExposedPorts(REDIS_PORT)
                        .withCommand(command.toArray(String[]::new));
        container.start();
        return new RedisAddress(container.getHost(), container.getMappedPort(REDIS_PORT));
    }
}
