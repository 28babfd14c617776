package dev.drawdown.projection.reconcile;

import dev.drawdown.event.EventCodec;
import dev.drawdown.projection.batch.Folding;
import dev.drawdown.projection.batch.Ground;
import dev.drawdown.projection.batch.Projector;
import dev.drawdown.projection.batch.Summed;
import dev.drawdown.projection.capital.Account;
import dev.drawdown.projection.capital.FundReplay;
import dev.drawdown.projection.capital.Standing;
import dev.drawdown.projection.ledger.Gap;
import dev.drawdown.projection.ledger.Ledger;
import dev.drawdown.projection.ledger.RecordedEvent;
import dev.drawdown.projection.performance.LatestPerformance;
import dev.drawdown.projection.performance.PerformanceReplay;
import java.math.BigInteger;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What the ledger says of a fund. */
@Component
final class LedgerFigures {

    private static final String PREFIX = "fund-";

    private final Ledger ledger;
    private final Projector notices;
    private final List<Summed> summed;
    private final ReconcileSettings settings;
    private final EventCodec codec = new EventCodec();

    LedgerFigures(
            Ledger ledger,
            Projector noticeProjector,
            List<Summed> summed,
            ReconcileSettings settings) {
        this.ledger = ledger;
        this.notices = noticeProjector;
        this.summed = summed;
        this.settings = settings;
    }

    /** A fund's stream up to where the tables have it. */
    record Books(String stream, long sequence) {

        UUID fundId() {
            return UUID.fromString(stream.substring(PREFIX.length()));
        }
    }

    /**
     * Where the fund's accounts stand, how each has done last, and what its other tables add up to.
     */
    record Figures(
            Map<Account, Standing> standings,
            Map<Account, LatestPerformance> performance,
            Map<Summed, Map<String, BigInteger>> sums) {

        static final Figures NONE = new Figures(Map.of(), Map.of(), Map.of());
    }

    /**
     * Where the fund's accounts stand.
     *
     * @throws RuntimeException if its events cannot be read or folded
     */
    Figures of(Books books) {
        FundReplay replay = new FundReplay(notices);
        Map<Summed, Folding> beside = new LinkedHashMap<>();
        summed.forEach(each -> beside.put(each, each.begin(replay.references(), Ground.FRESH)));
        beside.values().forEach(replay::beside);
        long next = 0;
        while (next <= books.sequence()) {
            Gap rest = new Gap(books.stream(), next, books.sequence());
            List<RecordedEvent> page = ledger.fill(List.of(rest), settings.pageEvents());
            if (page.isEmpty()) {
                throw new IllegalStateException(
                        "sequence %d of %s is not in the ledger".formatted(next, books.stream()));
            }
            for (RecordedEvent event : page) {
                replay.take(event.read(codec));
            }
            next = page.getLast().sequence() + 1;
        }
        Map<Account, Standing> standings = replay.fold();
        return new Figures(standings, PerformanceReplay.of(replay), sums(beside));
    }

    private static Map<Summed, Map<String, BigInteger>> sums(Map<Summed, Folding> folded) {
        Map<Summed, Map<String, BigInteger>> sums = new LinkedHashMap<>();
        folded.forEach((summed, folding) -> sums.put(summed, summed.sums(folding)));
        return sums;
    }
}
