package dev.drawdown.projection.performance;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

/** What an entry adds to a fund as a whole: the inputs of its commitments, summed up by day. */
final class FundInputs {

    private static final Comparator<Key> BY_DAY =
            Comparator.comparingLong(Key::day).thenComparing(Key::kind);

    private final NavigableMap<Key, Input> sums = new TreeMap<>(BY_DAY);

    private record Key(long day, Input.Kind kind) {}

    void add(List<Input> inputs) {
        for (Input input : inputs) {
            sums.merge(new Key(input.day(), input.kind()), input, FundInputs::sum);
        }
    }

    List<Input> all(List<Input> others) {
        List<Input> all = new ArrayList<>(sums.values());
        all.addAll(others);
        return all;
    }

    private static Input sum(Input one, Input other) {
        return new Input(
                one.day(),
                one.kind(),
                Math.addExact(one.first(), other.first()),
                Math.addExact(one.second(), other.second()));
    }
}
