package dev.drawdown.projection.rebuild;

import dev.drawdown.projection.batch.PartitionProgress;
import dev.drawdown.projection.batch.Projector;
import dev.drawdown.projection.cachetag.CacheEpoch;
import dev.drawdown.projection.database.DatabaseSettings;
import dev.drawdown.projection.database.ReadSchema;
import dev.drawdown.projection.ledger.Ledger;
import dev.drawdown.projection.ledger.Ledger.Extent;
import dev.drawdown.projection.nav.FundAnalytics;
import dev.drawdown.projection.version.Moment;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Makes the read tables anew, all of them or one projection's: fill beside the live ones, compare,
 * swap. Broken off at any point it has changed nothing that anybody reads, and goes on from there.
 */
@Component
public final class Rebuild {

    /** Of this rebuild there is one at a time. */
    private static final String ALONE =
            "SELECT pg_try_advisory_lock(4921172, hashtext(? || ' is rebuilt'))";

    private final RebuildSettings settings;
    private final DatabaseSettings database;
    private final Ledger ledger;
    private final Refill refill;
    private final LiveProgress live;
    private final PartitionProgress partitions;
    private final List<Projector> projectors;
    private final NextSchema next;

    Rebuild(
            RebuildSettings settings,
            DatabaseSettings database,
            ReadSchema schema,
            Ledger ledger,
            Refill refill,
            LiveProgress live,
            PartitionProgress partitions,
            List<Projector> projectors) {
        this.settings = settings;
        this.database = database;
        this.ledger = ledger;
        this.refill = refill;
        this.live = live;
        this.partitions = partitions;
        this.projectors = projectors;
        this.next = new NextSchema(settings, schema);
    }

    /**
     * How it is to be done.
     *
     * @param anew whether an unfinished one is thrown away
     * @param acceptDifferences whether the new tables count even if they say something else: after
     *     the fold was mended they should
     */
    public record Options(boolean anew, boolean acceptDifferences) {}

    /**
     * Returns when the new tables are in place.
     *
     * @throws RebuildRefused if they differ from the live ones and that is not accepted
     * @throws IllegalStateException if another one runs, or left something else unfinished
     */
    public void run(Options options, PrintStream out) {
        Progress progress = new Progress(out);
        long start = System.nanoTime();
        try (Owner owner = new Owner(database.ownerUrl());
                Owner viewer = new Owner(database.ownerUrl())) {
            alone(owner.jdbc());
            next.makeLive();
            if (!settings.isWhole() && !live.isKnown()) {
                throw new IllegalStateException(
                        "The live tables know of no stream: rebuild all of them.");
            }
            boolean unfinished = next.prepare(owner.jdbc(), options.anew());
            progress.say(
                    "%s the %s in schema %s."
                            .formatted(
                                    unfinished ? "Going on with" : "Making",
                                    what(),
                                    settings.next()));
            fill(owner.jdbc(), progress);
            FundAnalytics.fill(owner.jdbc(), settings.next());
            compare(owner, viewer, options, progress);
            new Swap(settings, live).run(owner, tables(), options.acceptDifferences(), progress);
            CacheEpoch.renew(settings.redisUrl());
            NextSchema.drop(owner.jdbc(), settings.before());
            NextSchema.drop(owner.jdbc(), settings.next());
        }
        progress.say("The %s is made anew, in %s.".formatted(what(), Progress.took(start)));
    }

    private void alone(JdbcTemplate owner) {
        Boolean alone = owner.queryForObject(ALONE, Boolean.class, settings.live());
        if (!Boolean.TRUE.equals(alone)) {
            throw new IllegalStateException("Another rebuild is at work.");
        }
    }

    private void fill(JdbcTemplate owner, Progress progress) {
        Moment head = ledger.head();
        List<Extent> targets = live.targets(ledger.streams(head.position()));
        if (next.isOpen(owner)) {
            try {
                copy(owner, targets, progress);
            } catch (DataIntegrityViolationException twice) {
                progress.say(
                        "Streams stand in each other's way (%s): folding bit by bit."
                                .formatted(twice.getMostSpecificCause().getMessage()));
                next.make(owner);
            }
        }
        live.reach(targets);
        if (head.position() > 0) {
            partitions.save(Map.of(0, head)); // the live ones' own progress takes its place, if any
        }
        live.follow();
    }

    /** Whole streams first, while nothing is looked up; then the keys and indexes of all tables. */
    private void copy(JdbcTemplate owner, List<Extent> targets, Progress progress) {
        Map<String, Long> folded = live.folded();
        List<Extent> left = targets.stream().filter(s -> !folded.containsKey(s.stream())).toList();
        long all = targets.stream().mapToLong(Extent::events).sum();
        progress.begin(all - left.stream().mapToLong(Extent::events).sum(), all);
        refill.run(left, progress);
        long start = System.nanoTime();
        new Workers(settings.workers())
                .run(allTables().stream().map(table -> (Runnable) () -> finish(table)).toList());
        next.close(owner);
        progress.say("Indexes and statistics are made, in %s.".formatted(Progress.took(start)));
    }

    private void finish(String table) {
        try (Owner owner = new Owner(database.ownerUrl())) {
            owner.jdbc().execute("SET maintenance_work_mem = '128MB'");
            next.putBack(owner, table);
            owner.jdbc().execute("ANALYZE %s.%s".formatted(settings.next(), table));
        }
    }

    private void compare(Owner owner, Owner viewer, Options options, Progress progress) {
        List<String> compared = tables();
        if (!live.isKnown()) {
            progress.say("The live tables know of no stream: there is nothing to compare with.");
            return;
        }
        List<String> differences = new ArrayList<>();
        Comparison comparison = new Comparison(settings, live, database.ownerUrl());
        new Patience(settings)
                .until(
                        () ->
                                differences.addAll(
                                        comparison.differences(owner, viewer, compared, progress)),
                        progress);
        differences.forEach(difference -> progress.say("DIFFERENT  " + difference));
        if (!differences.isEmpty() && !options.acceptDifferences()) {
            throw new RebuildRefused(differences);
        }
    }

    private String what() {
        return settings.isWhole() ? "whole read side" : "projection " + settings.projection();
    }

    /** Largest first, so that nobody waits for one of them alone in the end. */
    private List<String> allTables() {
        return Stream.concat(
                        NextSchema.COPIED.stream(),
                        projectors.stream().flatMap(projector -> projector.tables().stream()))
                .distinct()
                .toList();
    }

    private List<String> tables() {
        Stream<Projector> made =
                projectors.stream()
                        .filter(p -> settings.isWhole() || p.name().equals(settings.projection()));
        List<String> tables =
                made.flatMap(projector -> projector.tables().stream()).sorted().toList();
        if (tables.isEmpty()) {
            throw new IllegalStateException(
                    "There is no projection %s; there are %s"
                            .formatted(
                                    settings.projection(),
                                    projectors.stream().map(Projector::name).sorted().toList()));
        }
        return tables;
    }
}
