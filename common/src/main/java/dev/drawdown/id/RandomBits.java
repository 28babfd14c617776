package dev.drawdown.id;

import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Unpredictable bits, drawn many at a time: asked one by one, their source costs several times
 * that.
 */
final class RandomBits {

    private static final int AT_A_TIME = 64;

    private final SecureRandom source = new SecureRandom();
    private final ReentrantLock lock = new ReentrantLock();
    private final ByteBuffer drawn = ByteBuffer.allocate(AT_A_TIME * Long.BYTES).limit(0);

    long next() {
        lock.lock();
        try {
            if (!drawn.hasRemaining()) {
                source.nextBytes(drawn.array());
                drawn.clear();
            }
            return drawn.getLong();
        } finally {
            lock.unlock();
        }
    }
}
