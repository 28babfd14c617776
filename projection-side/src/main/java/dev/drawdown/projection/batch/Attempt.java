package dev.drawdown.projection.batch;

import java.util.HashMap;
import java.util.Map;

/**
 * One run of a batch's transaction.
 *
 * @param limit how many events to fold at most
 * @param suspects events to park unfolded, by stream: the database refused what they make
 * @param release whether parked streams are given another chance
 */
record Attempt(Batch batch, int limit, Map<String, Parked> suspects, boolean release) {

    Attempt {
        suspects = Map.copyOf(suspects);
    }

    Attempt withLimit(int newLimit) {
        return new Attempt(batch, newLimit, suspects, release);
    }

    Attempt suspecting(Parked suspect) {
        Map<String, Parked> more = new HashMap<>(suspects);
        more.put(suspect.stream(), suspect);
        return new Attempt(batch, limit, more, release);
    }
}
