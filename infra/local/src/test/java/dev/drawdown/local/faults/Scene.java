package dev.drawdown.local.faults;

import dev.drawdown.local.Api;
import dev.drawdown.local.Nodes;
import dev.drawdown.local.TestSystem;
import dev.drawdown.servers.ChildProcess;
import dev.drawdown.servers.ChildSpec;
import dev.drawdown.servers.DatabaseRole;
import dev.drawdown.servers.FreePorts;
import dev.drawdown.servers.Wire;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The system that faults are done to: one of each server, two of each application on the same
 * ledger, partitions and caches. Everything that the second applications and their clients say goes
 * over wires that can be cut.
 */
final class Scene implements AutoCloseable {

    static final String COMMAND = "command-side";
    static final String COMMAND_2 = "command-side-2";
    static final String PROJECTION = "projection-side";
    static final String PROJECTION_2 = "projection-side-2";
    static final String GATEWAY = "api-gateway";
    static final String GATEWAY_2 = "api-gateway-2";
    static final String POSTGRESQL = "postgresql";
    static final String KAFKA = "kafka";
    static final String REDIS = "redis";
    static final String IDENTITY = "identity";

    static final List<String> PROCESSES =
            List.of(
                    COMMAND,
                    COMMAND_2,
                    PROJECTION,
                    PROJECTION_2,
                    GATEWAY,
                    GATEWAY_2,
                    POSTGRESQL,
                    KAFKA,
                    REDIS,
                    IDENTITY);

    /** The wires, by their names. */
    static final List<String> WIRES =
            List.of(
                    "client to api-gateway-2",
                    "api-gateway-2 to command-side-2",
                    "api-gateway-2 to postgresql",
                    "api-gateway-2 to redis",
                    "command-side-2 to postgresql",
                    "projection-side-2 to postgresql",
                    "projection-side-2 to redis");

    private final TestSystem running;
    private final Nodes nodes;
    private final Map<String, Wire> wires;
    private final Api operator;
    private boolean kafkaEmptied;

    private Scene(TestSystem running, Nodes nodes, Map<String, Wire> wires) throws IOException {
        this.running = running;
        this.nodes = nodes;
        this.wires = wires;
        this.operator = Api.of(running.ports(), "operator");
    }

    /** Starts the second applications and their wires beside a system; on failure it ends. */
    static Scene around(TestSystem running) throws IOException {
        try {
            var ports = running.ports();
            var port = FreePorts.next(WIRES.size() + 3);
            var gateway = port + WIRES.size();
            var commandSide = gateway + 1;
            var targets =
                    List.of(
                            gateway,
                            commandSide,
                            ports.postgres(),
                            ports.redis(),
                            ports.postgres(),
                            ports.postgres(),
                            ports.redis());
            var wires = new LinkedHashMap<String, Wire>();
            for (var number = 0; number < WIRES.size(); number++) {
                var name = WIRES.get(number);
                wires.put(name, Wire.laid(name, port + number, targets.get(number)));
            }
            return new Scene(running, Nodes.beside(running, seconds(running, wires)), wires);
        } catch (IOException | RuntimeException e) {
            running.system().close();
            throw e;
        }
    }

    private static List<Nodes.Second> seconds(TestSystem running, Map<String, Wire> wires) {
        var gateway = wires.get("client to api-gateway-2").target();
        return List.of(
                new Nodes.Second(
                        COMMAND,
                        gateway + 1,
                        Map.of(
                                "LEDGER_DATABASE_URL",
                                over(running, DatabaseRole.WRITER, wires.get(WIRES.get(4))))),
                new Nodes.Second(
                        PROJECTION,
                        gateway + 2,
                        Map.of(
                                "DATABASE_URL",
                                over(running, DatabaseRole.PROJECTOR, wires.get(WIRES.get(5))),
                                "LEDGER_DATABASE_URL",
                                over(running, DatabaseRole.PROJECTOR, wires.get(WIRES.get(5))),
                                "REDIS_URL",
                                "redis://127.0.0.1:" + wires.get(WIRES.get(6)).port())),
                new Nodes.Second(
                        GATEWAY,
                        gateway,
                        Map.of(
                                "COMMAND_SIDE_URL",
                                Api.at(wires.get(WIRES.get(1)).port()),
                                "DATABASE_URL",
                                over(running, DatabaseRole.READER, wires.get(WIRES.get(2))),
                                "REDIS_URL",
                                "redis://127.0.0.1:" + wires.get(WIRES.get(3)).port())));
    }

    private static String over(TestSystem running, DatabaseRole role, Wire wire) {
        return running.system()
                .databaseUrl(role)
                .replace(":" + running.ports().postgres() + "/", ":" + wire.port() + "/");
    }

    TestSystem running() {
        return running;
    }

    Nodes nodes() {
        return nodes;
    }

    ChildProcess process(String name) {
        return nodes.process(name);
    }

    Wire wire(String name) {
        return wires.get(name);
    }

    /** The administrator at both gateways; the second one over its wire. */
    List<Api> doors() {
        var administrator = running.administrator();
        return List.of(administrator, administrator.through(wires.get(WIRES.getFirst()).port()));
    }

    /** The command side that relays now, or the first one if nobody says so. */
    String relaying() {
        return relayingNow().findFirst().orElse(COMMAND);
    }

    /** Which command sides say that they relay. */
    Stream<String> relayingNow() {
        return Stream.of(COMMAND, COMMAND_2).filter(this::relays);
    }

    private boolean relays(String name) {
        try {
            return nodes.relays(name, operator) == 1;
        } catch (IOException e) {
            return false;
        }
    }

    /**
     * Runs an operator's command beside the application that it belongs to.
     *
     * @return its exit code
     */
    int operate(String application, String... words) {
        var system = running.system();
        var command = new ArrayList<>(system.command(application));
        command.removeIf(word -> word.startsWith("-XX:DumpLoadedClassList"));
        command.addAll(List.of(words));
        var log = system.log("operator");
        return ChildProcess.start(
                        new ChildSpec(
                                words[0], command, system.environment(application), log, "TERM"))
                .ended()
                .join();
    }

    /** From now on the topic no longer begins with the ledger's first event. */
    void kafkaWasEmptied() {
        kafkaEmptied = true;
    }

    boolean kafkaIsWhole() {
        return !kafkaEmptied;
    }

    @Override
    public void close() {
        nodes.close();
        running.system().close();
        wires.values().forEach(Wire::close);
    }
}
