package dev.drawdown.local;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drawdown.servers.FreePorts;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;

/** A started system and what a test asks of it. */
public record TestSystem(LocalSystem system, Ports ports, Books books, Api administrator) {

    private static final int PORTS = 14;

    static LaunchSettings settings(Path data, int port) {
        return settings(data, port, false);
    }

    private static LaunchSettings settings(Path data, int port, boolean sharedClasses) {
        return new LaunchSettings(
                Path.of(System.getProperty("drawdown.root")),
                data,
                new Ports(port),
                false,
                DemoWish.none(),
                sharedClasses);
    }

    /** Started on an empty folder, or on one that an earlier one has left. */
    public static TestSystem on(Path data) throws IOException {
        return started(settings(data, FreePorts.next(PORTS)));
    }

    /** For a long run: what is started again starts faster, from archived classes. */
    public static TestSystem toBeRestartedOften(Path data) throws IOException {
        var running = started(settings(data, FreePorts.next(PORTS), true));
        running.system.archiveClasses();
        return running;
    }

    private static TestSystem started(LaunchSettings settings) throws IOException {
        var system = LocalSystem.start(settings, new Progress(System.err), starting -> {});
        var ports = settings.ports();
        return new TestSystem(
                system, ports, new Books(system, ports), Api.of(ports, "administrator"));
    }

    /** Opens a fund and answers with its id. */
    public String openFund(String name) throws IOException {
        var answer =
                administrator.post(
                        "/api/funds",
                        UUID.randomUUID().toString(),
                        Map.of(
                                "name",
                                name,
                                "currency",
                                "USD",
                                "vintageYear",
                                2019,
                                "effectiveDate",
                                "2019-06-01"));
        assertThat(answer.status()).as("%s", answer).isEqualTo(201);
        return answer.text("fundId");
    }
}
