package dev.drawdown.projection.rebuild;

import dev.drawdown.projection.database.WriteGate;
import java.util.ArrayList;
import java.util.List;

/**
 * Compares the new tables with the live ones as of one moment at which both are equally far. The
 * projection stands still only while that moment is found; then it goes on, and the comparison
 * looks at what was.
 */
record Comparison(RebuildSettings settings, LiveProgress live) {

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
                                tables.forEach(table -> compare(viewer, table, progress, found));
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

    private void compare(Owner viewer, String table, Progress progress, List<String> found) {
        TableSums expected = TableSums.of(viewer.jdbc(), settings.live(), table);
        TableSums made = TableSums.of(viewer.jdbc(), settings.next(), table);
        if (expected.equals(made)) {
            progress.say(
                    "%-26s %,12d rows  contents %s  equal"
                            .formatted(table, made.rows(), made.contents()));
        } else {
            found.add(expected.differenceTo(made));
        }
    }
}
