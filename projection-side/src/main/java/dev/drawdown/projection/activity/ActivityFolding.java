package dev.drawdown.projection.activity;

import dev.drawdown.event.LedgerEntry;
import dev.drawdown.projection.batch.Change;
import dev.drawdown.projection.batch.Folding;
import dev.drawdown.projection.batch.Ground;
import dev.drawdown.projection.reference.Call;
import dev.drawdown.projection.reference.Distribution;
import dev.drawdown.projection.reference.References;
import java.util.ArrayList;
import java.util.List;

/**
 * One batch of the partners' timelines. A row follows from its line alone, so that there is nothing
 * to fold: what the batch has left of the lines that it touched is written.
 */
final class ActivityFolding implements Folding {

    private final ActivityTable table;
    private final References references;
    private final Ground ground;

    ActivityFolding(ActivityTable table, References references, Ground ground) {
        this.table = table;
        this.references = references;
        this.ground = ground;
    }

    @Override
    public void expect(LedgerEntry entry) {}

    @Override
    public void load() {}

    @Override
    public Change fold(LedgerEntry entry) {
        return Change.NONE;
    }

    @Override
    public void save() {
        List<Activity> added = new ArrayList<>();
        List<Activity> changed = new ArrayList<>();
        for (Call call : references.calls()) {
            List<Activity> rows = call.isNew() ? added : changed;
            call.touched().forEach(line -> rows.addAll(CallActivities.of(references, call, line)));
        }
        for (Distribution distribution : references.distributions()) {
            List<Activity> rows = distribution.isNew() ? added : changed;
            distribution
                    .touched()
                    .forEach(
                            line ->
                                    rows.addAll(
                                            DistributionActivities.of(
                                                    references, distribution, line)));
        }
        table.add(added, ground);
        table.change(changed);
    }
}
