package dev.drawdown.bench.system;

import java.util.Arrays;

/** How long each of many things took. */
public final class Times {

    private long[] nanos = new long[1024];
    private int count;
    private boolean sorted;

    /** Adds one; for several threads. */
    public synchronized void add(long taken) {
        if (count == nanos.length) {
            nanos = Arrays.copyOf(nanos, 2 * count);
        }
        nanos[count++] = taken;
        sorted = false;
    }

    /** Adds all of another's. */
    public void addAll(Times other) {
        synchronized (other) {
            for (int i = 0; i < other.count; i++) {
                add(other.nanos[i]);
            }
        }
    }

    /** How many there are. */
    public synchronized int count() {
        return count;
    }

    /** The time that a share of them did not exceed, in milliseconds; 1 asks for the longest. */
    public synchronized double millis(double share) {
        if (count == 0) {
            return Double.NaN;
        }
        if (!sorted) {
            Arrays.sort(nanos, 0, count);
            sorted = true;
        }
        int index = (int) Math.ceil(share * count) - 1;
        return nanos[Math.clamp(index, 0, count - 1)] / 1e6;
    }
}
