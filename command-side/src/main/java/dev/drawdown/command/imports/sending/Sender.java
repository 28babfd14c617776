package dev.drawdown.command.imports.sending;

import dev.drawdown.command.dispatch.CommandContext;
import dev.drawdown.command.dispatch.Commands;
import dev.drawdown.command.dispatch.LedgerUnavailable;
import dev.drawdown.command.dispatch.Refusal;
import dev.drawdown.command.dispatch.StreamMovedOn;
import dev.drawdown.command.imports.ImportSettings;
import dev.drawdown.command.imports.run.Lease;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Sends commands side by side, so that the ledger's group commit has something to group, and each
 * of them again while the ledger is busy or away.
 */
@Component
public class Sender {

    private static final Logger LOG = LoggerFactory.getLogger(Sender.class);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(10);

    private final Commands commands;
    private final ImportSettings settings;

    Sender(Commands commands, ImportSettings settings) {
        this.commands = commands;
        this.settings = settings;
    }

    /** A command, prepared only when its turn comes. */
    public interface Prepared {

        /** Where it comes from, for the reason of a failure. */
        long line();

        Object command();

        CommandContext context();
    }

    /**
     * Sends all; returns when every one is settled.
     *
     * @throws CommitFailed if one is refused or could not be settled; others may have been
     */
    public void sendAll(List<? extends Prepared> prepared, Lease lease) {
        AtomicBoolean giveUp = new AtomicBoolean();
        List<Future<?>> sent = new ArrayList<>();
        try (ExecutorService threads =
                Executors.newFixedThreadPool(
                        settings.parallelCommands(), Thread.ofVirtual().factory())) {
            for (Prepared one : prepared) {
                sent.add(threads.submit(() -> sendUnless(giveUp, one, lease)));
            }
        }
        sent.forEach(Sender::result);
    }

    private void sendUnless(AtomicBoolean giveUp, Prepared one, Lease lease) {
        if (giveUp.get()) {
            return;
        }
        try {
            lease.refuseIfStopping();
            send(one, lease);
        } catch (RuntimeException failure) {
            giveUp.set(true);
            throw failure;
        }
    }

    private void send(Prepared one, Lease lease) {
        Duration pause = settings.firstPause();
        for (int attempt = 1; attempt <= settings.attempts(); attempt++) {
            try {
                commands.send(one.command(), one.context());
                return;
            } catch (LedgerUnavailable | StreamMovedOn busy) {
                LOG.info("Line {} waits for the ledger: {}", one.line(), busy.message());
            } catch (Refusal refusal) {
                throw new CommitFailed(
                        "Line %d is refused: %s".formatted(one.line(), refusal.message()));
            } catch (RuntimeException fault) {
                LOG.warn("Line {} could not be sent", one.line(), fault);
            }
            lease.pause(pause);
            pause = pause.multipliedBy(2);
            pause = pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause;
        }
        throw new CommitFailed(
                "The ledger did not take line %d in %d attempts. Commit again to go on."
                        .formatted(one.line(), settings.attempts()));
    }

    private static void result(Future<?> sent) {
        try {
            sent.get();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new CommitFailed("It was interrupted. Commit again to go on.");
        } catch (ExecutionException failed) {
            switch (failed.getCause()) {
                case RuntimeException failure -> throw failure;
                case null, default -> throw new IllegalStateException(failed.getCause());
            }
        }
    }
}
