package dev.drawdown.gateway.forward;

import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The request's body on its way through, piece by piece. The sending client reads it on a thread of
 * its own; once closed it gives nothing more, because the container hands the request's buffers to
 * the next request.
 */
final class Upload extends InputStream {

    private final InputStream body;
    private final ReentrantLock reading = new ReentrantLock();
    private boolean over;

    Upload(InputStream body) {
        this.body = body;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        reading.lock();
        try {
            if (over) {
                throw new IOException("the request is over");
            }
            return body.read(into, offset, length);
        } finally {
            reading.unlock();
        }
    }

    /** Waits for a read that is under way; the container's own time limit ends that. */
    @Override
    public void close() {
        reading.lock();
        try {
            over = true;
        } finally {
            reading.unlock();
        }
    }
}
