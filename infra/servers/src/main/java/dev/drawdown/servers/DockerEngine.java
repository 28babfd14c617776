package dev.drawdown.servers;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.URI;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.channels.UnresolvedAddressException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.slf4j.LoggerFactory;
import org.testcontainers.DockerClientFactory;

/** Whether a Docker engine answers on this machine; asked once, in silence. */
final class DockerEngine {

    private static final int PATIENCE_MILLIS = 2_000;

    private static final class Once {
        private static final boolean ANSWERS =
                addresses(System.getenv()).stream().anyMatch(DockerEngine::answersAt)
                        && suitsTestcontainers();
    }

    private DockerEngine() {}

    static boolean answers() {
        return Once.ANSWERS;
    }

    /** DOCKER_HOST if it is set, else the sockets of an engine with and without root. */
    static List<SocketAddress> addresses(Map<String, String> environment) {
        var host = environment.getOrDefault("DOCKER_HOST", "");
        if (!host.isBlank()) {
            return address(URI.create(host)).toList();
        }
        var home = Path.of(System.getProperty("user.home"));
        var runtime = Path.of(environment.getOrDefault("XDG_RUNTIME_DIR", "/run"));
        return Stream.of(
                        Path.of("/var/run/docker.sock"),
                        runtime.resolve("docker.sock"),
                        home.resolve(".docker/run/docker.sock"),
                        home.resolve(".docker/desktop/docker.sock"))
                .filter(Files::exists)
                .<SocketAddress>map(UnixDomainSocketAddress::of)
                .toList();
    }

    private static Stream<SocketAddress> address(URI host) {
        return switch (String.valueOf(host.getScheme())) {
            case "unix" -> Stream.of(UnixDomainSocketAddress.of(host.getPath()));
            case "tcp", "http", "https" ->
                    Stream.of(new InetSocketAddress(host.getHost(), host.getPort()));
            default -> Stream.of();
        };
    }

    /** Testcontainers would wait much longer, and complain at length. */
    static boolean answersAt(SocketAddress address) {
        return CompletableFuture.supplyAsync(() -> ping(address), Thread.ofVirtual()::start)
                .completeOnTimeout(false, PATIENCE_MILLIS, TimeUnit.MILLISECONDS)
                .join();
    }

    private static boolean ping(SocketAddress address) {
        try (var channel = SocketChannel.open(address)) {
            var request = "GET /_ping HTTP/1.0\r\n\r\n".getBytes(StandardCharsets.US_ASCII);
            channel.write(ByteBuffer.wrap(request));
            return channel.read(ByteBuffer.allocate(1)) == 1;
        } catch (IOException | UnresolvedAddressException e) {
            return false;
        }
    }

    private static boolean suitsTestcontainers() {
        quiet(Level.OFF);
        try {
            if (DockerClientFactory.instance().isDockerAvailable()) {
                return true;
            }
            System.out.println("Test servers: Testcontainers cannot use this Docker engine");
        } catch (RuntimeException e) {
            System.out.printf("Test servers: the Docker engine is of no use: %s%n", e.getMessage());
        } finally {
            quiet(Level.WARN);
        }
        return false;
    }

    /** How much Testcontainers may say. */
    static void quiet(Level level) {
        for (var name : List.of("org.testcontainers", "tc", "com.github.dockerjava")) {
            if (LoggerFactory.getLogger(name) instanceof Logger logger) {
                logger.setLevel(level);
            }
        }
    }
}
