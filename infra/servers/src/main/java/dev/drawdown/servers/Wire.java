package dev.drawdown.servers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * A TCP connection's way from a client to its server, which tests can cut in several manners. It
 * carries nothing outside tests.
 */
public final class Wire implements AutoCloseable {

    private final String name;
    private final int port;
    private final int target;
    private final Set<WiredConnection> connections = ConcurrentHashMap.newKeySet();
    private final Gate gate = new Gate();
    private volatile boolean swallowing;
    private volatile @Nullable ServerSocket door;

    private Wire(String name, int port, int target) {
        this.name = name;
        this.port = port;
        this.target = target;
    }

    /** Listens on {@code port} of the loopback address and passes everything on to the target. */
    public static Wire laid(String name, int port, int target) {
        var wire = new Wire(name, port, target);
        wire.mend();
        return wire;
    }

    public String name() {
        return name;
    }

    public int target() {
        return target;
    }

    public int port() {
        return port;
    }

    /** RST to both ends of every connection, wherever it is in what it says. */
    public void reset() {
        connections.forEach(WiredConnection::reset);
    }

    /** Nobody gets through any more, and everybody is told so at once. */
    public void refuse() {
        close();
        reset();
    }

    /** What is said from now on arrives when the gate opens again. */
    public void hold() {
        gate.shut();
    }

    /**
     * Every connection that there is, or is made from now on until the wire is mended, is cut off
     * for ever without a word: whatever is sent into it vanishes.
     */
    public void swallow() {
        swallowing = true;
        connections.forEach(WiredConnection::swallow);
    }

    /** New connections get through again, and what was held arrives. */
    public void mend() {
        swallowing = false;
        gate.open();
        if (door == null) {
            listen();
        }
    }

    @Override
    public void close() {
        var open = door;
        door = null;
        try {
            if (open != null) {
                open.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void listen() {
        try {
            var opened = new ServerSocket();
            opened.setReuseAddress(true);
            opened.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 200);
            door = opened;
            Thread.ofVirtual().name("wire-" + name).start(() -> accept(opened));
        } catch (IOException e) {
            throw new UncheckedIOException("no wire on port " + port, e);
        }
    }

    private void accept(ServerSocket opened) {
        while (!opened.isClosed()) {
            try {
                connect(opened.accept());
            } catch (IOException e) {
                // Closed by refuse(), or a client that was gone before it was served.
            }
        }
    }

    private void connect(Socket client) throws IOException {
        var server = new Socket();
        try {
            server.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), target), 2_000);
        } catch (IOException e) {
            WiredConnection.reset(client);
            server.close();
            return;
        }
        var connection = new WiredConnection(client, server, gate, connections::remove);
        connections.add(connection);
        if (swallowing) {
            connection.swallow();
        }
        connection.start();
    }
}
