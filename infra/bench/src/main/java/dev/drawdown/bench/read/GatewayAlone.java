package dev.drawdown.bench.read;

import dev.drawdown.bench.system.WholeSystem;
import dev.drawdown.bench.system.Wire;
import dev.drawdown.servers.ChildProcess;
import dev.drawdown.servers.ChildSpec;
import dev.drawdown.servers.FreePorts;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/** A second gateway of the same system that has no Redis: its memory alone serves, for 2 s. */
final class GatewayAlone implements AutoCloseable {

    private final ChildProcess process;
    private final int port;

    private GatewayAlone(ChildProcess process, int port) {
        this.process = process;
        this.port = port;
    }

    static GatewayAlone beside(WholeSystem system) {
        int port = FreePorts.next(1);
        Map<String, String> environment = new HashMap<>(system.environment("api-gateway"));
        environment.put("SERVER_PORT", String.valueOf(port));
        environment.put("REDIS_URL", "memory://");
        ChildProcess process =
                ChildProcess.start(
                        new ChildSpec(
                                "gateway alone",
                                system.command("api-gateway"),
                                environment,
                                system.log("gateway-alone"),
                                "TERM"));
        GatewayAlone gateway = new GatewayAlone(process, port);
        system.await("the second gateway is ready", gateway::isReady);
        return gateway;
    }

    int port() {
        return port;
    }

    private boolean isReady() {
        byte[] question =
                "GET /readyz HTTP/1.1\r\nHost: localhost\r\n\r\n"
                        .getBytes(StandardCharsets.US_ASCII);
        try (Wire wire = Wire.to(port)) {
            return wire.send(question).status() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    @Override
    public void close() {
        process.stop(Duration.ofSeconds(10));
    }
}
