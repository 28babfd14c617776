package dev.drawdown.local;

import dev.drawdown.servers.ChildProcess;
import dev.drawdown.servers.ChildSpec;
import dev.drawdown.servers.RedisAddress;
import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

/**
 * Every process of a system in which there are two of each application: those of the launcher by
 * their keys, and beside them {@code command-side-2}, {@code projection-side-2} and {@code
 * api-gateway-2}. All of them are started again when they have ended.
 */
public final class Nodes implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String SECOND = "-2";

    private final TestSystem first;
    private final Map<String, Integer> ports = new HashMap<>();
    private final Map<String, Supervised> second = new LinkedHashMap<>();

    /** What a second application has otherwise than the first. */
    public record Second(String key, int port, Map<String, String> differences) {}

    private Nodes(TestSystem first) {
        this.first = first;
        ports.put("command-side", first.ports().commandSide());
        ports.put("projection-side", first.ports().projectionSide());
        ports.put("api-gateway", first.ports().gateway());
        ports.put("identity", first.ports().identity());
    }

    /** Starts the second applications and returns when they are ready. */
    public static Nodes beside(TestSystem first, List<Second> seconds) {
        var nodes = new Nodes(first);
        CompletableFuture.allOf(
                        seconds.stream().map(nodes::start).toArray(CompletableFuture[]::new))
                .join();
        return nodes;
    }

    /** The names of all processes. */
    public List<String> names() {
        return Stream.concat(first.system().keys().stream(), second.keySet().stream()).toList();
    }

    /** Where an application listens. */
    public int port(String name) {
        return ports.get(name);
    }

    /** The process of that name, as it was last started. */
    public ChildProcess process(String name) {
        return name.endsWith(SECOND)
                ? second.get(name).child().orElseThrow()
                : first.system().process(name);
    }

    /** Whether it runs, has been ready since its start, and says so when asked. */
    public boolean ready(String name) {
        var known = name.endsWith(SECOND) ? second.get(name).ready() : first.system().ready(name);
        return known && process(name).alive() && answers(name);
    }

    private boolean answers(String name) {
        return switch (name) {
            case "postgresql", "kafka" -> true; // what is asked of the applications shows it
            case "redis" -> new RedisAddress("127.0.0.1", first.ports().redis()).answers();
            default -> ReadyRoute.green(port(name));
        };
    }

    /** 1 while that command side relays the ledger to Kafka. */
    public long relays(String name, Api operator) throws IOException {
        return operator.through(port(name))
                .get("/metrics")
                .body()
                .lines()
                .filter(line -> line.startsWith("relay_leader"))
                .mapToLong(line -> line.endsWith(" 1.0") ? 1 : 0)
                .sum();
    }

    @Override
    public void close() {
        second.values().forEach(watched -> watched.stop(PATIENCE));
    }

    /** As the first one's, but two JVMs may not write the same list of classes. */
    private static List<String> command(LocalSystem system, String key) {
        return system.command(key).stream()
                .filter(word -> !word.startsWith("-XX:DumpLoadedClassList"))
                .toList();
    }

    private CompletableFuture<Void> start(Second node) {
        var system = first.system();
        var name = node.key() + SECOND;
        var log = system.log(name);
        var environment = new HashMap<>(system.environment(node.key()));
        environment.put("SERVER_PORT", String.valueOf(node.port()));
        environment.putAll(node.differences());
        var part =
                new Part(
                        name,
                        name,
                        log,
                        () ->
                                new ChildSpec(
                                        name,
                                        command(system, node.key()),
                                        environment,
                                        log,
                                        "TERM"),
                        () -> ReadyRoute.green(node.port()),
                        () -> {});
        var pidFile = new PidFile(log.resolveSibling(name + ".pid"));
        var watched = new Supervised(part, pidFile, new Progress(System.err));
        ports.put(name, node.port());
        second.put(name, watched);
        return watched.start();
    }
}
