package dev.drawdown.projection.performance;

import dev.drawdown.figures.Flows;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Everything that the rates of one commitment or fund are made of, summed up by day: primitive
 * arrays in the order of days, because a valuation of a large fund reads hundreds of thousands.
 */
final class Inputs {

    private int size;
    private long[] days;
    private long[] net;
    private long[] gross;
    private int[] moved;
    private final NavigableMap<Long, Reports> reports = new TreeMap<>();
    private final Map<Long, Long> grossValues = new HashMap<>();
    private final Map<Long, Long> grossShares = new HashMap<>();
    private final Map<Long, Input> carryLevels = new HashMap<>();

    private record Reports(long count, long undated) {

        private Reports plus(Reports other) {
            return new Reports(
                    Math.addExact(count, other.count), Math.addExact(undated, other.undated));
        }
    }

    Inputs() {
        this(8);
    }

    /** None, with room for so many days. */
    Inputs(int room) {
        days = new long[room];
        net = new long[room];
        gross = new long[room];
        moved = new int[room];
    }

    /** These and more; they themselves stay as they are. */
    Inputs with(List<Input> more) {
        if (more.isEmpty()) {
            return this;
        }
        Inputs both = new Inputs(size + more.size());
        System.arraycopy(days, 0, both.days, 0, size);
        System.arraycopy(net, 0, both.net, 0, size);
        System.arraycopy(gross, 0, both.gross, 0, size);
        System.arraycopy(moved, 0, both.moved, 0, size);
        both.size = size;
        both.reports.putAll(reports);
        both.grossValues.putAll(grossValues);
        both.grossShares.putAll(grossShares);
        both.carryLevels.putAll(carryLevels);
        more.forEach(both::add);
        return both;
    }

    void add(Input input) {
        add(input.day(), input.kind(), input.first(), input.second());
    }

    void add(long day, Input.Kind kind, long first, long second) {
        switch (kind) {
            case FLOW -> flow(day, first, second, 1);
            case FLOW_UNDONE -> flow(day, first, second, -1);
            case CORRECTION -> flow(day, first, second, 0);
            case REPORT -> reports.merge(day, new Reports(first, second), Reports::plus);
            case GROSS_VALUE -> grossValues.put(first, second);
            case GROSS_SHARE -> grossShares.put(first, second);
            case CARRY_LEVEL -> carryLevels.put(first, new Input(day, kind, first, second));
            case CARRY_LEVEL_UNDONE -> carryLevels.remove(first);
        }
    }

    private void flow(long day, long netFlow, long grossFlow, int times) {
        int place = size;
        while (place > 0 && days[place - 1] >= day) { // nearly always the last day
            place--;
        }
        if (place == size || days[place] != day) {
            makeRoom(place);
            days[place] = day;
            net[place] = 0;
            gross[place] = 0;
            moved[place] = 0;
        }
        net[place] = Math.addExact(net[place], netFlow);
        gross[place] = Math.addExact(gross[place], grossFlow);
        moved[place] += times;
    }

    private void makeRoom(int place) {
        if (size == days.length) {
            int room = Math.max(8, 2 * size);
            days = Arrays.copyOf(days, room);
            net = Arrays.copyOf(net, room);
            gross = Arrays.copyOf(gross, room);
            moved = Arrays.copyOf(moved, room);
        }
        int behind = size - place;
        System.arraycopy(days, place, days, place + 1, behind);
        System.arraycopy(net, place, net, place + 1, behind);
        System.arraycopy(gross, place, gross, place + 1, behind);
        System.arraycopy(moved, place, moved, place + 1, behind);
        size++;
    }

    /** Fills in the net flows up to a day. */
    void netUntil(LocalDate date, Flows flows) {
        until(date, net, flows);
    }

    /** Fills in the gross flows up to a day. */
    void grossUntil(LocalDate date, Flows flows) {
        until(date, gross, flows);
    }

    private void until(LocalDate date, long[] amounts, Flows flows) {
        flows.clear();
        long last = date.toEpochDay();
        for (int i = 0; i < size && days[i] <= last; i++) {
            if (amounts[i] != 0) {
                flows.add((int) days[i], amounts[i]);
            }
        }
    }

    /** Whether money moved from a date to another, both included. */
    boolean movedWithin(LocalDate from, LocalDate to) {
        for (int i = 0; i < size && days[i] <= to.toEpochDay(); i++) {
            if (days[i] >= from.toEpochDay() && moved[i] > 0) {
                return true;
            }
        }
        return false;
    }

    boolean isReported(LocalDate date) {
        Reports there = reports.get(date.toEpochDay());
        return there != null && there.count() > 0;
    }

    /** Whether any history before the close of a date has no dates. */
    boolean isUndated(LocalDate date) {
        return reports.headMap(date.toEpochDay(), true).values().stream()
                .anyMatch(there -> there.undated() > 0);
    }

    /**
     * What a value was before accrued carry, minor units; absent where nothing says.
     *
     * @param markedBy the position of the mark that states the value, absent if none does
     */
    @Nullable Long grossOf(long nav, LocalDate date, @Nullable Long markedBy) {
        Long stated = markedBy == null ? null : grossValues.get(markedBy);
        if (stated != null) {
            return stated;
        }
        Input level = null;
        for (Input each : carryLevels.values()) {
            if (each.day() <= date.toEpochDay() && (level == null || isLater(each, level))) {
                level = each;
            }
        }
        if (level != null) {
            return Math.addExact(nav, level.second());
        }
        return markedBy == null ? null : grossShares.get(markedBy);
    }

    private static boolean isLater(Input one, Input other) {
        return one.day() != other.day() ? one.day() > other.day() : one.first() > other.first();
    }
}
