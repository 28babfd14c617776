package dev.drawdown.projection.reconcile;

import dev.drawdown.projection.capital.Account;
import dev.drawdown.projection.capital.Standing;
import dev.drawdown.projection.capital.StoredFigures;
import dev.drawdown.projection.capital.SummaryKey;
import dev.drawdown.projection.capital.Totals;
import dev.drawdown.projection.database.ReadDatabase;
import dev.drawdown.projection.database.WriteGate;
import dev.drawdown.projection.performance.LatestPerformance;
import dev.drawdown.projection.reconcile.LedgerFigures.Books;
import dev.drawdown.projection.reconcile.LedgerFigures.Figures;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Works every account and every total out from the ledger, fund by fund, and compares them with the
 * tables as of one moment: the tables are seen in one snapshot, and of each stream the ledger
 * counts exactly so far as they had it then. The projection goes on meanwhile. Memory holds a few
 * funds and the partners' totals.
 */
@Component
public final class Reconciler {

    private static final Logger LOG = LoggerFactory.getLogger(Reconciler.class);

    private static final String FUNDS =
            "SELECT stream, sequence FROM stream_progress WHERE stream LIKE 'fund-%' AND sequence >= 0";

    private static final String POSITION = "SELECT coalesce(max(position), 0) FROM stream_progress";

    private final ReadDatabase database;
    private final WriteGate gate;
    private final LedgerFigures ledger;
    private final Findings findings;
    private final ReconcileSettings settings;
    private final ReconcileMeters meters;

    Reconciler(
            ReadDatabase database,
            WriteGate gate,
            LedgerFigures ledger,
            Findings findings,
            ReconcileSettings settings,
            ReconcileMeters meters) {
        this.database = database;
        this.gate = gate;
        this.ledger = ledger;
        this.findings = findings;
        this.settings = settings;
        this.meters = meters;
    }

    private record Folding(Books books, Future<Figures> figures) {}

    /** What one run has seen so far. */
    private static final class Sums {
        private final Map<SummaryKey, Totals> partners = new HashMap<>();
        private final Differences differences;
        private int funds;
        private int commitments;
        private int partnersTotals;
        private long position;

        private Sums(Differences differences) {
            this.differences = differences;
        }
    }

    /**
     * Compares everything, keeps and logs what is different.
     *
     * @throws IllegalStateException if the tables are just being replaced
     */
    public Reconciliation run() {
        Instant startedAt = Instant.now();
        long start = System.nanoTime();
        Sums sums = new Sums(new Differences(settings.keptDifferences()));
        snapshot().executeWithoutResult(_ -> compare(sums));
        Duration took = Duration.ofNanos(System.nanoTime() - start);
        List<Difference> kept = sums.differences.kept();
        Map<UUID, String> names = findings.names(kept);
        List<String> texts =
                kept.stream().map(d -> d.text(names.getOrDefault(d.owner(), "?"))).toList();
        Reconciliation run =
                new Reconciliation(
                        startedAt,
                        took,
                        sums.position,
                        sums.funds,
                        sums.commitments,
                        sums.partnersTotals,
                        sums.differences.count(),
                        texts);
        findings.add(run, kept, names);
        meters.took(took);
        tell(run);
        return run;
    }

    /** What the last run found, whoever did it. */
    public Optional<Reconciliation> last() {
        return findings.last();
    }

    private void tell(Reconciliation run) {
        run.texts().stream()
                .limit(settings.loggedDifferences())
                .forEach(text -> LOG.error("Not what the ledger says: {}", text));
        LOG.info("Reconciled {}", run.summary());
    }

    private TransactionTemplate snapshot() {
        TransactionTemplate snapshot =
                new TransactionTemplate(
                        Objects.requireNonNull(database.transaction().getTransactionManager()));
        snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        snapshot.setReadOnly(true);
        return snapshot;
    }

    private void compare(Sums sums) {
        gate.enterWithoutWaiting();
        database.jdbc().execute("SET LOCAL idle_in_transaction_session_timeout = 0");
        sums.position =
                Objects.requireNonNull(database.jdbc().queryForObject(POSITION, Long.class));
        List<Books> funds =
                database.jdbc()
                        .query(
                                FUNDS,
                                (row, _) ->
                                        new Books(
                                                row.getString("stream"), row.getLong("sequence")));
        StoredFigures stored =
                StoredFigures.of(Objects.requireNonNull(database.jdbc().getDataSource()));
        Queue<Folding> folding = new ArrayDeque<>();
        try (ExecutorService workers = Executors.newFixedThreadPool(settings.workers())) {
            for (Books books : funds) {
                folding.add(new Folding(books, workers.submit(() -> ledger.of(books))));
                if (folding.size() > settings.fundsAhead()) {
                    compare(folding.remove(), stored, sums);
                }
            }
            while (!folding.isEmpty()) {
                compare(folding.remove(), stored, sums);
            }
        }
        stored.ofPartners((key, totals) -> comparePartner(key, totals, sums));
        sums.partners.forEach(
                (key, totals) ->
                        sums.differences.totals("lp_dashboard_summary", key, totals, null));
    }

    private void comparePartner(SummaryKey key, Totals totals, Sums sums) {
        sums.partnersTotals++;
        sums.differences.totals("lp_dashboard_summary", key, sums.partners.remove(key), totals);
    }

    private static void compare(Folding fund, StoredFigures stored, Sums sums) {
        UUID fundId = fund.books().fundId();
        Figures figures = of(fund, sums);
        Map<Account, Standing> standings = figures.standings();
        Map<SummaryKey, Totals> totals = new HashMap<>();
        standings.forEach(
                (account, standing) -> {
                    Totals one = Totals.of(standing);
                    totals.merge(key(fundId, account, standing), one, Totals::plus);
                    sums.partners.merge(
                            key(account.partnerId(), account, standing), one, Totals::plus);
                });
        sums.funds++;
        sums.commitments += standings.size();
        sums.differences.accounts(standings, stored.accounts(fundId));
        sums.differences.totals("fund_lp_summary", totals, stored.ofFund(fundId));
        sums.differences.performance(
                figures.performance(), LatestPerformance.stored(stored.jdbc(), fundId));
        figures.sums()
                .forEach(
                        (summed, ledger) ->
                                sums.differences.sums(
                                        summed.tables().getFirst(),
                                        fundId,
                                        ledger,
                                        summed.stored(stored.jdbc(), fundId)));
    }

    private static SummaryKey key(UUID owner, Account account, Standing standing) {
        return new SummaryKey(owner, account.currency(), standing.standsAsOf());
    }

    private static Figures of(Folding fund, Sums sums) {
        try {
            return fund.figures().get();
        } catch (ExecutionException unfoldable) {
            sums.differences.add(
                    new Difference(
                            "ledger",
                            fund.books().fundId(),
                            "events",
                            String.valueOf(unfoldable.getCause()),
                            "folded"));
            return Figures.NONE;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
