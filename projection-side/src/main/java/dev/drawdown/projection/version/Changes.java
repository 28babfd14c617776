package dev.drawdown.projection.version;

import java.time.LocalDate;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What an event makes of a timeline.
 *
 * @param values what stands from now on, by date
 * @param gone dates at which nothing happens any more: what stood before them holds there too
 */
public record Changes<S>(NavigableMap<LocalDate, S> values, NavigableSet<LocalDate> gone) {

    public Changes() {
        this(new TreeMap<>(), new TreeSet<>());
    }
}
