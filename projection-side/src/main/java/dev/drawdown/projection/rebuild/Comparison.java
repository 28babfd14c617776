package dev.drawdown.projection.rebuild;

import dev.drawdown.projection.database.WriteGate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * Compares the new tables with the live ones as of one moment at which both are equally far. The
 * projection stands still only while that moment is found; then it goes on, and the comparison
 * looks at what was, over several connections that share one snapshot.
 */
record Comparison(RebuildSettings settings, LiveProgress live, String ownerUrl) {

    /** One of the two tables of a name. */
    private record Side(String schema, String table) {}

    /**
     * What sets the tables apart; empty if nothing does.
     *
     * @param tables to compare
     */
    List<String> differences(Owner closer, Owner viewer, List<String> tables, Progress progress) {
        List<String> found = new ArrayList<>();
        viewer.snapshot()
                .executeWithoutResult(
                        _ -> {
                            List<String> apart =
                                    closer.transaction()
                                            .execute(_ -> meet(closer, viewer, progress));
                            apart.forEach(stream -> found.add("stream " + stream));
                            if (apart.isEmpty()) {
                                compare(viewer, tables, progress, found);
                            }
                        });
        return found;
    }

    /** The viewer's first statement takes its snapshot, while nobody writes. */
    private List<String> meet(Owner closer, Owner viewer, Progress progress) {
        closer.waitAtMost(settings.lockTimeout());
        long start = System.nanoTime();
        WriteGate.close(closer.jdbc(), settings.live());
        live.follow();
        List<String> apart = live.apart();
        viewer.jdbc().queryForObject("SELECT txid_current_snapshot()::text", String.class);
        progress.say("Writers waited %s.".formatted(Progress.took(start)));
        return apart;
    }

    private void compare(Owner viewer, List<String> tables, Progress progress, List<String> found) {
        long start = System.nanoTime();
        String snapshot =
                Objects.requireNonNull(
                        viewer.jdbc().queryForObject("SELECT pg_export_snapshot()", String.class));
        Map<Side, TableSums> sums = new ConcurrentHashMap<>();
        new Workers(settings.workers())
                .run(
                        tables.stream()
                                .flatMap(
                                        table ->
                                                Stream.of(
                                                        new Side(settings.live(), table),
                                                        new Side(settings.next(), table)))
                                .map(side -> (Runnable) () -> sums.put(side, sums(side, snapshot)))
                                .toList());
        for (String table : tables) {
            compare(
                    Objects.requireNonNull(sums.get(new Side(settings.live(), table))),
                    Objects.requireNonNull(sums.get(new Side(settings.next(), table))),
                    progress,
                    found);
        }
        progress.say("Compared, in %s.".formatted(Progress.took(start)));
    }

    private TableSums sums(Side side, String snapshot) {
        try (Owner owner = new Owner(ownerUrl)) {
            return owner.snapshot()
                    .execute(
                            _ -> {
                                owner.jdbc()
                                        .execute(
                                                "SET TRANSACTION SNAPSHOT '%s'"
                                                        .formatted(snapshot));
                                return TableSums.of(owner.jdbc(), side.schema(), side.table());
                            });
        }
    }

    private static void compare(
            TableSums expected, TableSums made, Progress progress, List<String> found) {
        if (expected.equals(made)) {
            progress.say(
                    "%-26s %,12d rows  contents %s  equal"
                            .formatted(made.table(), made.rows(), made.contents()));
        } else {
            found.add(expected.differenceTo(made));
        }
    }
}
