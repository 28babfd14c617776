package dev.drawdown.projection.reconcile;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.stereotype.Component;

/**
 * What an alert is made of: anything above zero differences, or a run that is too long ago. Every
 * instance shows the last run, whichever of them did it.
 */
@Component
public final class ReconcileMeters {

    private final Findings findings;
    private final AtomicLong differences;
    private final AtomicLong lastRun;
    private final Timer duration;

    ReconcileMeters(Findings findings, MeterRegistry meters) {
        this.findings = findings;
        this.differences = meters.gauge("projection.reconcile.differences", new AtomicLong());
        this.lastRun =
                meters.gauge("projection.reconcile.last.run.epoch.seconds", new AtomicLong());
        this.duration = meters.timer("projection.reconcile.duration");
    }

    /** Looks at what the last run found. */
    public void sample() {
        findings.last(
                (startedAt, found) -> {
                    lastRun.set(startedAt.getEpochSecond());
                    differences.set(found);
                });
    }

    void took(Duration time) {
        duration.record(time);
    }
}
