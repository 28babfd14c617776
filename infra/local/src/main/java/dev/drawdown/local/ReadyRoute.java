package dev.drawdown.local;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;

/** Asks an application whether it is ready. */
final class ReadyRoute {

    private static final int TIMEOUT_MILLIS = 2_000;

    private ReadyRoute() {}

    static boolean green(int port) {
        try {
            var connection =
                    (HttpURLConnection)
                            URI.create("http://127.0.0.1:%d/readyz".formatted(port))
                                    .toURL()
                                    .openConnection();
            connection.setConnectTimeout(TIMEOUT_MILLIS);
            connection.setReadTimeout(TIMEOUT_MILLIS);
            try {
                return connection.getResponseCode() == HttpURLConnection.HTTP_OK;
            } finally {
                connection.disconnect();
            }
        } catch (IOException e) {
            return false;
        }
    }
}
