package dev.drawdown.servers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import redis.embedded.core.ExecutableProvider;

/**
 * Redis as a cache: it keeps nothing on disk, for an old snapshot would answer with old figures.
 */
public final class Redis extends Server {

    /** Only what has a time to live is evicted: answers, never their tags. */
    static final List<String> OPTIONS =
            List.of(
                    "--save",
                    "",
                    "--appendonly",
                    "no",
                    "--maxmemory",
                    "256mb",
                    "--maxmemory-policy",
                    "volatile-lru");

    public Redis(Path folder, int port) {
        super(folder, port);
    }

    /** A running server on that folder. */
    public static Redis start(Path folder, int port) {
        var server = new Redis(folder, port);
        server.start();
        return server;
    }

    /** The address as the applications take it. */
    public String url() {
        return address().url();
    }

    /** Where its clients reach it. */
    public RedisAddress address() {
        return new RedisAddress("127.0.0.1", port());
    }

    @Override
    public void prepare() {
        var program = program();
        if (Files.isExecutable(program)) {
            return;
        }
        try {
            Files.createDirectories(folder());
            var unpacked = ExecutableProvider.newJarResourceProvider(folder().toFile()).get();
            Files.move(unpacked.toPath(), program);
        } catch (IOException e) {
            throw new ServerFailure("The folder %s cannot be used: %s".formatted(folder(), e), e);
        }
    }

    @Override
    public ChildSpec spec() {
        var command = new ArrayList<String>();
        command.add(program().toString());
        command.addAll(List.of("--bind", "127.0.0.1", "--port", String.valueOf(port())));
        command.addAll(List.of("--dir", folder().toString()));
        command.addAll(OPTIONS);
        return new ChildSpec("Redis", command, Map.of(), folder().resolve("redis.log"), "TERM");
    }

    @Override
    public boolean answers() {
        return address().answers();
    }

    private Path program() {
        return folder().resolve("redis-server");
    }
}
