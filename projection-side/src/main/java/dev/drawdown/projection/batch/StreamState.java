package dev.drawdown.projection.batch;

/**
 * How far a stream is.
 *
 * @param sequence the last one folded, -1 before the first
 * @param parked whether it waits for somebody to mend it
 */
record StreamState(long sequence, boolean parked) {

    StreamState released() {
        return new StreamState(sequence, false);
    }
}
