package dev.drawdown.local;

import dev.drawdown.servers.ChildSpec;
import dev.drawdown.servers.Server;
import java.nio.file.Path;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** One process of the system: how it is prepared and started, known to be ready, and settled. */
record Part(
        String key,
        String title,
        Path log,
        Supplier<ChildSpec> prepared,
        BooleanSupplier ready,
        Runnable settle) {

    static Part of(String key, String title, Server server, Path log, Runnable settle) {
        return new Part(
                key,
                title,
                log,
                () -> {
                    server.prepare();
                    return server.spec().withLog(log);
                },
                server::answers,
                () -> {
                    server.settle();
                    settle.run();
                });
    }
}
