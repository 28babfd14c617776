package dev.drawdown.command.relay;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.stereotype.Component;

/** How far Kafka is behind the ledger, as this node's relay sees it. */
@Component
class RelayLag {

    private final AtomicLong position = new AtomicLong();
    private final AtomicLong leader = new AtomicLong();
    private final Timer delay;
    private final Clock clock;

    RelayLag(MeterRegistry meters, Clock clock) {
        this.clock = clock;
        Gauge.builder("relay_position", position, AtomicLong::get)
                .description("Ledger position that Kafka has acknowledged")
                .register(meters);
        Gauge.builder("relay_leader", leader, AtomicLong::get)
                .description("1 while this node relays the ledger")
                .register(meters);
        delay =
                Timer.builder("relay_delay")
                        .description("From recorded in the ledger to acknowledged by Kafka")
                        .register(meters);
    }

    void leading(long from) {
        leader.set(1);
        position.set(from);
    }

    void following() {
        leader.set(0);
    }

    void acknowledged(long reached, Instant recordedAt) {
        position.set(reached);
        delay.record(Duration.between(recordedAt, clock.instant()));
    }
}
