package dev.drawdown.local.faults;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** FLUSHALL, as an operator with a terminal would do it. */
final class RedisEmptied {

    private static final int TIMEOUT_MILLIS = 5_000;

    private RedisEmptied() {}

    static void at(int port) throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(TIMEOUT_MILLIS);
            socket.getOutputStream().write("FLUSHALL\r\n".getBytes(StandardCharsets.US_ASCII));
            var answer =
                    new String(socket.getInputStream().readNBytes(3), StandardCharsets.US_ASCII);
            if (!answer.equals("+OK")) {
                throw new IOException("Redis answered " + answer);
            }
        }
    }
}
