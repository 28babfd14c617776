package dev.drawdown.projection.capital;

import dev.drawdown.projection.version.Changes;
import dev.drawdown.projection.version.Moment;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What an event changes in one account, worked out and not yet applied. */
record AccountChange(
        AccountTimeline timeline,
        List<Fact> facts,
        List<Fact> undone,
        Changes<Standing> standings) {

    /** By how much the account moves as of a date. */
    Totals differenceAt(LocalDate date) {
        Standing after = timeline.timeline().at(date, standings);
        return Totals.of(after).minus(Totals.of(timeline.at(date)));
    }

    @Nullable Standing latestBefore() {
        return timeline.timeline().latest();
    }

    @Nullable Standing latestAfter() {
        return timeline.timeline().latest(standings);
    }

    void apply(Moment now) {
        timeline.undo(undone, now.position());
        timeline.add(facts);
        timeline.timeline().apply(standings, now);
    }
}
