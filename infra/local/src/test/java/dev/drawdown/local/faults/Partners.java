package dev.drawdown.local.faults;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;

/** The partners that there are so far. */
final class Partners {

    private final List<String> ids = Collections.synchronizedList(new ArrayList<>());

    void add(String id) {
        ids.add(id);
    }

    Optional<String> any() {
        synchronized (ids) {
            return ids.isEmpty()
                    ? Optional.empty()
                    : Optional.of(ids.get(ThreadLocalRandom.current().nextInt(ids.size())));
        }
    }

    /** At most so many of them, the oldest (whose figures moved most often) among them. */
    List<String> sample(int size) {
        synchronized (ids) {
            var shuffled = new ArrayList<>(ids);
            Collections.shuffle(shuffled);
            var oldest = ids.subList(0, Math.min(size / 2, ids.size()));
            shuffled.removeAll(oldest);
            var sample = new ArrayList<>(oldest);
            sample.addAll(shuffled.subList(0, Math.min(size - oldest.size(), shuffled.size())));
            return sample;
        }
    }
}
