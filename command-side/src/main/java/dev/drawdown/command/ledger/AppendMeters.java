package dev.drawdown.command.ledger;

import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;

/** How group commit does: the size of its batches, how long they take, how many commands wait. */
@Component
class AppendMeters {

    private final MeterRegistry meters;
    private final DistributionSummary sizes;
    private final Timer duration;

    AppendMeters(MeterRegistry meters) {
        this.meters = meters;
        sizes =
                DistributionSummary.builder("append_batch_size")
                        .description("Commands that went down in one transaction")
                        .register(meters);
        duration =
                Timer.builder("append_duration")
                        .description("One transaction of the ledger, fsync included")
                        .register(meters);
    }

    /** A batch on its way to the disk. */
    @FunctionalInterface
    interface Batch {
        List<Outcome> append() throws SQLException;
    }

    void watch(BatchQueue queue) {
        Gauge.builder("append_queue", queue, BatchQueue::size)
                .description("Commands that wait for the next transaction")
                .register(meters);
    }

    List<Outcome> time(Batch batch) throws SQLException {
        long start = System.nanoTime();
        List<Outcome> outcomes = batch.append();
        duration.record(System.nanoTime() - start, TimeUnit.NANOSECONDS);
        return outcomes;
    }

    void committed(int commands) {
        sizes.record(commands);
    }
}
