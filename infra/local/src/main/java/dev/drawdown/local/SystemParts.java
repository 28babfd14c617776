package dev.drawdown.local;

import dev.drawdown.servers.ChildSpec;
import dev.drawdown.servers.DatabaseRole;
import dev.drawdown.servers.Kafka;
import dev.drawdown.servers.Postgres;
import dev.drawdown.servers.Redis;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What one system consists of, and the environment through which its parts find each other. */
final class SystemParts {

    private static final String DATABASE = "drawdown";

    private final LaunchSettings settings;
    private final DataFolder folder;
    private final Secrets secrets;
    private final Postgres postgres;
    private final Kafka kafka;
    private final Redis redis;

    private SystemParts(LaunchSettings settings, DataFolder folder, Secrets secrets) {
        this.settings = settings;
        this.folder = folder;
        this.secrets = secrets;
        var ports = settings.ports();
        postgres = new Postgres(folder.path("postgresql"), ports.postgres(), secrets.passwords());
        var classes = BrokerClasses.copied(folder.path("apps"), settings.sharedClasses());
        kafka =
                new Kafka(
                        folder.path("kafka"),
                        ports.kafka(),
                        ports.kafkaController(),
                        classes.classPath(),
                        classes.jvmOptions());
        redis = new Redis(folder.path("redis"), ports.redis());
    }

    static SystemParts of(LaunchSettings settings, DataFolder folder) {
        SigningKeyFile.refuseDamaged(signingKey(folder));
        var secrets = Secrets.keptIn(folder.path("secrets.properties"), folder.first());
        return new SystemParts(settings, folder, secrets);
    }

    String databaseUrl(DatabaseRole role) {
        return postgres.url(DATABASE, role);
    }

    /** PostgreSQL first: the applications wait for it alone. */
    List<Part> servers() {
        return List.of(
                Part.of(
                        "postgresql",
                        "PostgreSQL",
                        postgres,
                        folder.log("postgresql"),
                        () -> postgres.createDatabase(DATABASE)),
                Part.of("kafka", "Kafka", kafka, folder.log("kafka"), () -> {}),
                Part.of("redis", "Redis", redis, folder.log("redis"), () -> {}),
                application("identity", "Identity", 96, settings.ports().identity(), identity()));
    }

    List<Part> applications() {
        var ports = settings.ports();
        return List.of(
                application("command-side", "Command side", 384, ports.commandSide(), command()),
                application(
                        "projection-side",
                        "Projection side",
                        320,
                        ports.projectionSide(),
                        projection()),
                application("api-gateway", "Gateway", 256, ports.gateway(), gateway()));
    }

    private Map<String, String> identity() {
        var ports = settings.ports();
        return Map.of(
                "IDENTITY_FILE", settings.identityFile().toString(),
                "IDENTITY_ISSUER", issuer(),
                "IDENTITY_KEY_FILE", signingKey(folder).toString(),
                "IDENTITY_DASHBOARD_URL", address(ports.gateway()));
    }

    private Map<String, String> command() {
        return Map.of(
                "LEDGER_DATABASE_URL", databaseUrl(DatabaseRole.WRITER),
                "LEDGER_OWNER_DATABASE_URL", databaseUrl(DatabaseRole.OWNER),
                "KAFKA_BOOTSTRAP_SERVERS", kafka.bootstrapServers(),
                "OIDC_ISSUER_URI", issuer(),
                "DRAWDOWN_MASTER_KEY", secrets.masterKey(),
                "DRAWDOWN_CURSOR_KEY", secrets.cursorKey());
    }

    private Map<String, String> projection() {
        return Map.of(
                "DATABASE_URL", databaseUrl(DatabaseRole.PROJECTOR),
                "OWNER_DATABASE_URL", databaseUrl(DatabaseRole.OWNER),
                "LEDGER_DATABASE_URL", databaseUrl(DatabaseRole.PROJECTOR),
                "KAFKA_BOOTSTRAP_SERVERS", kafka.bootstrapServers(),
                "REDIS_URL", redis.url(),
                "DRAWDOWN_MASTER_KEY", secrets.masterKey());
    }

    private Map<String, String> gateway() {
        return Map.of(
                "DATABASE_URL", databaseUrl(DatabaseRole.READER),
                "REDIS_URL", redis.url(),
                "COMMAND_SIDE_URL", address(settings.ports().commandSide()),
                "OIDC_ISSUER_URI", issuer(),
                "OIDC_CLIENT_ID", "dashboard",
                "OIDC_CLIENT_SECRET", dashboardSecret(),
                "DRAWDOWN_CURSOR_KEY", secrets.cursorKey());
    }

    private String dashboardSecret() {
        try {
            return IdentityFile.read(settings.identityFile()).dashboardSecret();
        } catch (IOException e) {
            throw new LaunchRefused("The file of demo users cannot be read: " + e.getMessage(), e);
        }
    }

    private Part application(
            String key, String title, int heapMegabytes, int port, Map<String, String> settings) {
        var environment = new HashMap<>(settings);
        environment.put("SERVER_ADDRESS", "127.0.0.1");
        environment.put("SERVER_PORT", String.valueOf(port));
        var log = folder.log(key);
        return new Part(
                key,
                title,
                log,
                () ->
                        new ChildSpec(
                                title,
                                Application.copied(key, target(key), folder.path("apps"))
                                        .command(
                                                ApplicationJvm.options(heapMegabytes, folder),
                                                this.settings.sharedClasses()),
                                environment,
                                log,
                                "TERM"),
                () -> ReadyRoute.green(port),
                () -> {});
    }

    private Path target(String key) {
        var module = key.equals("identity") ? Path.of("infra", key) : Path.of(key);
        return settings.root().resolve(module).resolve("target");
    }

    private static Path signingKey(DataFolder folder) {
        return folder.path("identity").resolve("signing-key.json");
    }

    private String issuer() {
        return address(settings.ports().identity());
    }

    private static String address(int port) {
        return "http://127.0.0.1:" + port;
    }
}
