package dev.drawdown.projection.batch;

import dev.drawdown.projection.cachetag.TagRaiser;
import dev.drawdown.projection.ledger.RecordedEvent;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Component;

/**
 * Projects a batch, however often it is delivered, exactly once. It returns when everything is
 * committed, and throws only for reasons outside the events: then nothing is lost by trying again.
 */
@Component
public final class BatchProjector {

    private static final Logger LOG = LoggerFactory.getLogger(BatchProjector.class);

    private final BatchTransaction transaction;
    private final TagRaiser tags;
    private final BatchSettings settings;
    private final BatchMeters meters;

    BatchProjector(
            BatchTransaction transaction,
            TagRaiser tags,
            BatchSettings settings,
            BatchMeters meters) {
        this.transaction = transaction;
        this.tags = tags;
        this.settings = settings;
        this.meters = meters;
    }

    public void project(Batch batch) {
        meters.delivered(batch.events().size());
        meters.duration().record(() -> run(batch, false));
    }

    /** As {@link #project}, giving parked streams another chance. */
    void retry(Batch batch) {
        run(batch, true);
    }

    private void run(Batch batch, boolean release) {
        Attempt attempt = new Attempt(batch, settings.maxEvents(), Map.of(), release);
        boolean complete = false;
        while (!complete) {
            try {
                complete = commit(attempt);
                attempt = attempt.withLimit(Math.min(settings.maxEvents(), 2 * attempt.limit()));
            } catch (UnstorableEvents refused) {
                attempt = narrowed(attempt, refused);
            }
        }
    }

    private boolean commit(Attempt attempt) {
        Outcome outcome = commitDespiteRaces(attempt);
        tags.raise(outcome.tags());
        meters.committed(outcome);
        outcome.parked()
                .forEach(
                        parked ->
                                LOG.error(
                                        "{} is parked at sequence {}: {}",
                                        parked.stream(),
                                        parked.sequence(),
                                        parked.reason()));
        return outcome.complete();
    }

    private Outcome commitDespiteRaces(Attempt attempt) {
        for (int races = 0; ; races++) {
            try {
                return transaction.run(attempt);
            } catch (ConcurrencyFailureException lost) {
                if (races == settings.lockRetries()) {
                    throw lost;
                }
                meters.lost();
            }
        }
    }

    /** Halves what is folded at once until one event is left: that one is parked. */
    private static Attempt narrowed(Attempt attempt, UnstorableEvents refused) {
        int tried = refused.events().size();
        if (tried > 1) {
            return attempt.withLimit(tried / 2);
        }
        if (tried == 0) {
            throw refused; // not an event's fault
        }
        RecordedEvent culprit = refused.events().getFirst();
        return attempt.suspecting(Parked.at(culprit, refused));
    }
}
