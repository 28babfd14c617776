package dev.drawdown.projection.batch;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import org.springframework.stereotype.Component;

/** What the projection's work looks like from outside. */
@Component
final class BatchMeters {

    private final DistributionSummary size;
    private final Timer duration;
    private final Counter folded;
    private final Counter repeated;
    private final Counter filled;
    private final Counter retried;

    BatchMeters(MeterRegistry meters) {
        this.size =
                DistributionSummary.builder("projection.batch.size")
                        .description("events delivered per batch")
                        .publishPercentiles(0.5, 0.99)
                        .register(meters);
        this.duration =
                Timer.builder("projection.batch.duration")
                        .publishPercentiles(0.5, 0.99)
                        .register(meters);
        this.folded = meters.counter("projection.events.folded");
        this.repeated = meters.counter("projection.events.repeated");
        this.filled = meters.counter("projection.events.filled");
        this.retried = meters.counter("projection.transactions.retried");
    }

    Timer duration() {
        return duration;
    }

    void delivered(int events) {
        size.record(events);
    }

    void committed(Outcome outcome) {
        folded.increment(outcome.folded());
        repeated.increment(outcome.repeated());
        filled.increment(outcome.filled());
    }

    void lost() {
        retried.increment();
    }
}
