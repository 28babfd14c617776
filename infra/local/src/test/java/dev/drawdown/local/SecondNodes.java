package dev.drawdown.local;

import static org.awaitility.Awaitility.await;

import dev.drawdown.servers.ChildProcess;
import dev.drawdown.servers.ChildSpec;
import dev.drawdown.servers.FreePorts;
import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/** A second command side and a second gateway on the same ledger, started by hand. */
final class SecondNodes implements AutoCloseable {

    private static final Duration LONG = Duration.ofSeconds(90);

    private final TestSystem first;
    private final int commandSidePort;
    private final int gatewayPort;
    private ChildProcess commandSide;
    private final ChildProcess gateway;

    private SecondNodes(TestSystem first) {
        this.first = first;
        gatewayPort = FreePorts.next(2);
        commandSidePort = gatewayPort + 1;
        commandSide = start("command-side", commandSidePort, Map.of());
        gateway =
                start(
                        "api-gateway",
                        gatewayPort,
                        Map.of("COMMAND_SIDE_URL", Api.at(commandSidePort)));
    }

    static SecondNodes beside(TestSystem first) {
        return new SecondNodes(first);
    }

    int commandSidePort() {
        return commandSidePort;
    }

    Api administrator() {
        return first.administrator().through(gatewayPort);
    }

    void awaitReady() {
        await().atMost(LONG).until(() -> ReadyRoute.green(commandSidePort));
        await().atMost(LONG).until(() -> ReadyRoute.green(gatewayPort));
    }

    /** SIGKILL to the command side that relays; whoever it was is started again. */
    void killRelaying(TestSystem running) throws IOException {
        if (running.relayLeader(commandSidePort) == 1) {
            commandSide.kill();
            commandSide = start("command-side", commandSidePort, Map.of());
        } else {
            running.system().kill("command-side");
        }
        await().atMost(LONG).until(() -> ReadyRoute.green(commandSidePort));
        await().atMost(LONG).until(() -> ReadyRoute.green(running.ports().commandSide()));
    }

    @Override
    public void close() {
        gateway.stop(LONG);
        commandSide.stop(LONG);
    }

    private ChildProcess start(String key, int port, Map<String, String> differences) {
        var environment = new HashMap<>(first.system().environment(key));
        environment.put("SERVER_PORT", String.valueOf(port));
        environment.putAll(differences);
        var log = first.system().log(key + "-second");
        return ChildProcess.start(
                new ChildSpec(
                        "second " + key, first.system().command(key), environment, log, "TERM"));
    }
}
