package dev.drawdown.command.imports.kind;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How much is in a file: all rows but the header, the good and the bad ones, those that another row
 * stands in for, and whatever else its kind counts.
 */
public record Counts(@JsonValue Map<String, Long> all) {

    private static final String GOOD = "good";
    private static final String BAD = "bad";
    private static final String SUPERSEDED = "superseded";

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public Counts {
        all = Collections.unmodifiableMap(new LinkedHashMap<>(all));
    }

    public static Counts of(long rows, long standing, long bad, Weighed weighed) {
        Map<String, Long> all = new LinkedHashMap<>();
        all.put("rows", rows);
        all.put(GOOD, standing + weighed.superseded());
        all.put(BAD, bad);
        all.put(SUPERSEDED, weighed.superseded());
        all.putAll(weighed.found());
        return new Counts(all);
    }

    public long bad() {
        return count(BAD);
    }

    /** The good rows that no other stands in for. */
    public long toCommit() {
        return count(GOOD) - count(SUPERSEDED);
    }

    private long count(String name) {
        return all.getOrDefault(name, 0L);
    }
}
