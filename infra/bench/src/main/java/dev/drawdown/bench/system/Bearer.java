package dev.drawdown.bench.system;

import dev.drawdown.local.Ports;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** Requests of somebody with a token, as the bytes that go over the wire. */
public record Bearer(String token) {

    /** The client of that name, with the secret it has on every local system. */
    public static Bearer of(Ports ports, String client) throws IOException {
        String form =
                "grant_type=client_credentials&client_id=%s&client_secret=%s-demo"
                        .formatted(client, client);
        try (Wire wire = Wire.to(ports.identity())) {
            return new Bearer(
                    wire.send(
                                    bytes(
                                            "POST /oauth2/token HTTP/1.1\r\nHost: localhost:%d\r\n"
                                                            .formatted(ports.identity())
                                                    + "Content-Type: application/x-www-form-urlencoded\r\n",
                                            form))
                            .expect(200)
                            .value("access_token"));
        }
    }

    /**
     * A read.
     *
     * @param headers further ones, each ending with CR LF
     */
    public byte[] get(String path, String headers) {
        return "GET %s HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer %s\r\n%s\r\n"
                .formatted(path, token, headers)
                .getBytes(StandardCharsets.UTF_8);
    }

    /** A command under its key. */
    public byte[] post(String path, String key, String json) {
        return bytes(
                "POST %s HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer %s\r\nIdempotency-Key: %s\r\n"
                                .formatted(path, token, key)
                        + "Content-Type: application/json\r\n",
                json);
    }

    private static byte[] bytes(String head, String body) {
        byte[] content = body.getBytes(StandardCharsets.UTF_8);
        byte[] start =
                "%sContent-Length: %d\r\n\r\n"
                        .formatted(head, content.length)
                        .getBytes(StandardCharsets.UTF_8);
        byte[] whole = new byte[start.length + content.length];
        System.arraycopy(start, 0, whole, 0, start.length);
        System.arraycopy(content, 0, whole, start.length, content.length);
        return whole;
    }
}
