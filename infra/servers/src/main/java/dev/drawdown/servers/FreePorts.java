package dev.drawdown.servers;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;

/**
 * Ports that nobody listens on, below the range from which clients get theirs: there a client can
 * connect to itself while the server is away.
 */
public final class FreePorts {

    private static final int LOWEST = 15_000;
    private static final int BEYOND = 32_000;
    private static final int TRIES = 1_000;

    private FreePorts() {}

    /** The first of {@code count} neighbouring free ports. */
    public static int next(int count) {
        return ThreadLocalRandom.current()
                .ints(TRIES, LOWEST, BEYOND - count)
                .filter(first -> IntStream.range(first, first + count).allMatch(FreePorts::free))
                .findFirst()
                .orElseThrow(() -> new ServerFailure("No free port was found below " + BEYOND));
    }

    /** Whether a server could listen on this port of the loopback address now. */
    public static boolean free(int port) {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
