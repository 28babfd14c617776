package dev.drawdown.projection.intake;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.kafka.event.ConsumerStoppedEvent;
import org.springframework.kafka.event.ConsumerStoppedEvent.Reason;
import org.springframework.stereotype.Component;

/**
 * A consumer that ended by itself (out of memory, a class that cannot be loaded) does not come
 * back, and a projection without consumers looks alive: so the process ends, and whoever watches it
 * starts it anew. Nothing is lost by that.
 */
@Component
final class IntakeWatch {

    private static final Logger LOG = LoggerFactory.getLogger(IntakeWatch.class);
    private static final int EXIT_CODE = 3;

    private final ApplicationContext context;

    IntakeWatch(ApplicationContext context) {
        this.context = context;
    }

    @EventListener
    void onStopped(ConsumerStoppedEvent stopped) {
        if (stopped.getReason() != Reason.NORMAL) {
            LOG.error("A consumer has stopped ({}): ending this process", stopped.getReason());
            Thread.ofPlatform().name("exit").start(this::exit);
        }
    }

    private void exit() {
        System.exit(SpringApplication.exit(context, () -> EXIT_CODE));
    }
}
