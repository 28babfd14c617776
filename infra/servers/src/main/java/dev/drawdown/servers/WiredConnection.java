package dev.drawdown.servers;

import java.io.IOException;
import java.net.Socket;
import java.util.function.Consumer;

/** One connection through a {@link Wire}: two sockets, and two threads that pass bytes on. */
final class WiredConnection {

    private static final int PIECE = 16 * 1024;

    private final Socket client;
    private final Socket server;
    private final Gate gate;
    private final Consumer<WiredConnection> ended;
    private volatile boolean swallowed;

    WiredConnection(Socket client, Socket server, Gate gate, Consumer<WiredConnection> ended) {
        this.client = client;
        this.server = server;
        this.gate = gate;
        this.ended = ended;
    }

    void start() {
        Thread.ofVirtual().start(() -> pass(client, server));
        Thread.ofVirtual().start(() -> pass(server, client));
    }

    void swallow() {
        swallowed = true;
    }

    void reset() {
        reset(client);
        reset(server);
    }

    /** Ends the connection with RST instead of FIN: whatever was under way is gone. */
    static void reset(Socket socket) {
        try {
            socket.setSoLinger(true, 0);
            socket.close();
        } catch (IOException e) {
            // It has ended already.
        }
    }

    private void pass(Socket from, Socket to) {
        var piece = new byte[PIECE];
        try (from;
                to) {
            var in = from.getInputStream();
            var out = to.getOutputStream();
            for (var read = in.read(piece); read >= 0; read = in.read(piece)) {
                gate.pass();
                if (!swallowed) {
                    out.write(piece, 0, read);
                }
            }
        } catch (IOException e) {
            // One end has gone; the other learns it by the close.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            ended.accept(this);
        }
    }
}
