package dev.drawdown.servers;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** Where a running Redis is reached. */
public record RedisAddress(String host, int port) {

    private static final int TIMEOUT_MILLIS = 1_000;

    /** The address as the applications take it. */
    public String url() {
        return "redis://%s:%d".formatted(host, port);
    }

    /** Whether it serves a client now. */
    public boolean answers() {
        try (var socket = new Socket()) {
            socket.setSoTimeout(TIMEOUT_MILLIS);
            socket.connect(new InetSocketAddress(host, port), TIMEOUT_MILLIS);
            socket.getOutputStream().write("PING\r\n".getBytes(StandardCharsets.US_ASCII));
            var answer = socket.getInputStream().readNBytes(5);
            return new String(answer, StandardCharsets.US_ASCII).equals("+PONG");
        } catch (IOException e) {
            return false;
        }
    }
}
