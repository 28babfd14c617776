package dev.drawdown.gateway;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/** Claims of more characters than one cookie holds. They are random: nothing makes them shorter. */
final class Claims {

    /** As of somebody who looks after many partners: fits into several cookies. */
    static final Map<String, Object> LONG = Map.of("lp_ids", ids(100));

    /** More than browsers keep. */
    static final Map<String, Object> TOO_LONG = Map.of("lp_ids", ids(500));

    private Claims() {}

    static Map<String, Object> and(Map<String, Object> some, Map<String, Object> more) {
        Map<String, Object> all = new HashMap<>(some);
        all.putAll(more);
        return all;
    }

    private static List<String> ids(int count) {
        return Stream.generate(() -> UUID.randomUUID().toString()).limit(count).toList();
    }
}
