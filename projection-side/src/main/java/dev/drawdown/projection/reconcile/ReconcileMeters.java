package dev.drawdown.projection.reconcile;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.stereotype.Component;

/** What an alert is made of: anything above zero differences, or a run that is too long ago. */
@Component
final class ReconcileMeters {

    private final AtomicLong differences;
    private final AtomicLong lastRun;
    private final Timer duration;

    ReconcileMeters(MeterRegistry meters) {
        this.differences = meters.gauge("projection.reconcile.differences", new AtomicLong(0));
        this.lastRun =
                meters.gauge("projection.reconcile.last.run.epoch.seconds", new AtomicLong(0));
        this.duration = meters.timer("projection.reconcile.duration");
    }

    void done(Reconciliation run) {
        differences.set(run.differences());
        lastRun.set(run.startedAt().getEpochSecond());
        duration.record(run.took());
    }
}
