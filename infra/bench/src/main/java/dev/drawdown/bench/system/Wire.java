package dev.drawdown.bench.system;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;

/**
 * One HTTP/1.1 connection, one request at a time, and no more than that: the load must take as
 * little of the machine as can be. Not for several threads.
 */
public final class Wire implements AutoCloseable {

    private static final int PATIENCE_MILLIS = 30_000;

    private final int port;
    private Socket socket;
    private byte[] buffer = new byte[1 << 14];
    private int from;
    private int to;

    private Wire(int port) throws IOException {
        this.port = port;
        this.socket = connected();
    }

    /** Connects to a port of this machine. */
    public static Wire to(int port) throws IOException {
        return new Wire(port);
    }

    private Socket connected() throws IOException {
        Socket fresh = new Socket(InetAddress.getLoopbackAddress(), port);
        fresh.setTcpNoDelay(true);
        fresh.setSoTimeout(PATIENCE_MILLIS);
        from = 0;
        to = 0;
        return fresh;
    }

    /** Sends a whole request and waits for the whole answer. */
    public Reply send(byte[] request) throws IOException {
        socket.getOutputStream().write(request);
        String line = line();
        int status = Integer.parseInt(line.substring(9, 12));
        int length = 0;
        boolean chunked = false;
        boolean last = false;
        for (line = line(); !line.isEmpty(); line = line()) {
            String header = line.toLowerCase(Locale.ROOT);
            if (header.startsWith("content-length:")) {
                length = Integer.parseInt(header.substring(15).strip());
            } else if (header.startsWith("transfer-encoding:")) {
                chunked = header.endsWith("chunked");
            } else if (header.equals("connection: close")) {
                last = true;
            }
        }
        String body = chunked ? chunks() : text(length);
        if (last) {
            socket.close();
            socket = connected();
        }
        return new Reply(status, body);
    }

    private String chunks() throws IOException {
        StringBuilder all = new StringBuilder();
        for (int size = chunkSize(); size > 0; size = chunkSize()) {
            all.append(text(size));
            line();
        }
        line();
        return all.toString();
    }

    private int chunkSize() throws IOException {
        return Integer.parseInt(line(), 16);
    }

    private String line() throws IOException {
        int at = from;
        while (true) {
            while (at < to) {
                if (buffer[at] == '\n') {
                    String line =
                            new String(buffer, from, at - 1 - from, StandardCharsets.ISO_8859_1);
                    from = at + 1;
                    return line;
                }
                at++;
            }
            at -= from;
            fill();
        }
    }

    private String text(int length) throws IOException {
        while (to - from < length) {
            fill();
        }
        String text = new String(buffer, from, length, StandardCharsets.UTF_8);
        from += length;
        return text;
    }

    /** Reads more behind what is there, which begins the buffer afterwards. */
    private void fill() throws IOException {
        if (from > 0) {
            System.arraycopy(buffer, from, buffer, 0, to - from);
            to -= from;
            from = 0;
        }
        if (to == buffer.length) {
            buffer = Arrays.copyOf(buffer, 2 * buffer.length);
        }
        InputStream in = socket.getInputStream();
        int read = in.read(buffer, to, buffer.length - to);
        if (read < 0) {
            throw new EOFException("the connection was closed");
        }
        to += read;
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
