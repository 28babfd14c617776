package dev.drawdown.servers;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import redis.embedded.core.ExecutableProvider;

/**
 * Redis as a cache: it keeps nothing on disk, for an old snapshot would answer with old figures.
 */
public final class Redis extends Server {

    private static final int TIMEOUT_MILLIS = 1_000;
    private static final String MEMORY = "256mb";

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
        return "redis://127.0.0.1:" + port();
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
        return new ChildSpec(
                "Redis",
                List.of(
                        program().toString(),
                        "--bind",
                        "127.0.0.1",
                        "--port",
                        String.valueOf(port()),
                        "--dir",
                        folder().toString(),
                        "--save",
                        "",
                        "--appendonly",
                        "no",
                        "--maxmemory",
                        MEMORY,
                        "--maxmemory-policy",
                        "volatile-lru"),
                Map.of(),
                folder().resolve("redis.log"),
                "TERM");
    }

    @Override
    public boolean answers() {
        try (var socket = new Socket()) {
            socket.setSoTimeout(TIMEOUT_MILLIS);
            socket.connect(
                    new InetSocketAddress(InetAddress.getLoopbackAddress(), port()),
                    TIMEOUT_MILLIS);
            socket.getOutputStream().write("PING\r\n".getBytes(StandardCharsets.US_ASCII));
            var answer = socket.getInputStream().readNBytes(5);
            return new String(answer, StandardCharsets.US_ASCII).equals("+PONG");
        } catch (IOException e) {
            return false;
        }
    }

    private Path program() {
        return folder().resolve("redis-server");
    }
}
