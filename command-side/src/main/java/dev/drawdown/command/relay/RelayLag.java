package dev.drawdown.command.relay;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.stereotype.Component;

/** How this node's relay does, and by how much Kafka is behind the ledger. */
@Component
class RelayLag {

    private final AtomicLong position = new AtomicLong();
    private final AtomicBoolean leader = new AtomicBoolean();
    private final Timer delay;
    private final Clock clock;

    RelayLag(MeterRegistry meters, Clock clock, Backlog backlog) {
        this.clock = clock;
        Gauge.builder("relay_position", position, AtomicLong::get)
                .description("Ledger position that Kafka has acknowledged to this node")
                .register(meters);
        Gauge.builder("relay_leader", leader, leads -> leads.get() ? 1 : 0)
                .description("1 while this node relays the ledger")
                .register(meters);
        Gauge.builder("relay_lag_events", backlog, Backlog::events)
                .description("Events in the ledger that Kafka has not acknowledged to any node")
                .register(meters);
        Gauge.builder("relay_lag_seconds", backlog, Backlog::seconds)
                .description("How long the oldest of them has been in the ledger")
                .register(meters);
        delay =
                Timer.builder("relay_delay")
                        .description("From recorded in the ledger to acknowledged by Kafka")
                        .register(meters);
    }

    void leading(long from) {
        leader.set(true);
        position.set(from);
    }

    void following() {
        leader.set(false);
    }

    boolean isLeading() {
        return leader.get();
    }

    void acknowledged(long reached, Instant recordedAt) {
        position.set(reached);
        delay.record(Duration.between(recordedAt, clock.instant()));
    }
}
