package dev.drawdown.projection.batch;

import dev.drawdown.projection.ledger.Gap;
import dev.drawdown.projection.ledger.Ledger;
import dev.drawdown.projection.ledger.RecordedEvent;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Tries parked streams once more, from the ledger: a new version may well read what stopped an old
 * one.
 */
@Component
public final class ParkedRetry {

    private static final Logger LOG = LoggerFactory.getLogger(ParkedRetry.class);

    private final ParkedStreams parked;
    private final Ledger ledger;
    private final BatchProjector projector;
    private final BatchSettings settings;

    ParkedRetry(
            ParkedStreams parked, Ledger ledger, BatchProjector projector, BatchSettings settings) {
        this.parked = parked;
        this.ledger = ledger;
        this.projector = projector;
        this.settings = settings;
    }

    /**
     * A parked stream.
     *
     * @param text where and why, for a person to read
     */
    public record Stopped(String stream, String text) {}

    /** What waits for somebody to mend it. */
    public List<Stopped> list() {
        return parked.list();
    }

    /**
     * Folds one stream on from where it stopped.
     *
     * @throws IllegalStateException if it is not parked
     */
    public void retry(String stream) {
        retry(
                parked.unfolded().stream()
                        .filter(gap -> gap.stream().equals(stream))
                        .findFirst()
                        .orElseThrow(() -> new IllegalStateException(stream + " is not parked")));
    }

    /** Each stream by itself, so that one that fails again does not stand in another's way. */
    public void retryAll() {
        List<Gap> all = parked.unfolded();
        all.forEach(this::retry);
        if (!all.isEmpty()) {
            int left = parked.unfolded().size();
            LOG.info(
                    "{} parked streams tried again, {} of them fold now",
                    all.size(),
                    all.size() - left);
        }
    }

    private void retry(Gap unfolded) {
        List<RecordedEvent> events = ledger.fill(List.of(unfolded), settings.maxEvents());
        if (events.isEmpty()) {
            return;
        }
        projector.retry(new Batch(events, Map.of()));
        if (events.size() == settings.maxEvents() && !isParkedAgain(unfolded.stream())) {
            retry(new Gap(unfolded.stream(), events.getLast().sequence() + 1, unfolded.to()));
        }
    }

    private boolean isParkedAgain(String stream) {
        return parked.unfolded().stream().anyMatch(gap -> gap.stream().equals(stream));
    }
}
