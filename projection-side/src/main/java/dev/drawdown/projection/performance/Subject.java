package dev.drawdown.projection.performance;

import dev.drawdown.projection.version.Changes;
import dev.drawdown.projection.version.Moment;
import dev.drawdown.projection.version.Timeline;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A commitment or a fund as far as a batch touches it. */
final class Subject {

    private final Timeline<Snapshot> timeline = new Timeline<>();
    private final List<Input> added = new ArrayList<>();
    private @Nullable Inputs inputs;

    Timeline<Snapshot> timeline() {
        return timeline;
    }

    /** Inputs of this batch, still to be stored. */
    List<Input> added() {
        return added;
    }

    /** Takes everything that its rates are made of. Without it no rate can be struck. */
    void load(Inputs all) {
        inputs = all;
    }

    /** What its rates are made of if these were added; worked out when it is needed, and once. */
    Supplier<Inputs> inputs(List<Input> more) {
        return new Supplier<>() {
            private @Nullable Inputs both;

            @Override
            public Inputs get() {
                if (both == null) {
                    both = Objects.requireNonNull(inputs, "inputs were not loaded").with(more);
                }
                return both;
            }
        };
    }

    void apply(Changes<Snapshot> changes, List<Input> more, Moment now) {
        if (inputs != null) {
            more.forEach(inputs::add);
        }
        added.addAll(more);
        timeline.apply(changes, now);
    }
}
