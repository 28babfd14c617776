package dev.drawdown.projection.capital;

import dev.drawdown.projection.capital.Effect.FundMark;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A fund's valuations as far as a batch touches them: of one date the last recorded stands. */
final class FundMarks {

    private final UUID fundId;
    private final List<FundMark> standing = new ArrayList<>();
    private final List<FundMarkTable.Row> added = new ArrayList<>();
    private final List<FundMarkTable.Reversed> reversed = new ArrayList<>();

    FundMarks(UUID fundId) {
        this.fundId = fundId;
    }

    void load(FundMark mark) {
        standing.add(mark);
    }

    /** The mark of a date that stands if another is taken away. */
    @Nullable FundMark without(LocalDate date, long position) {
        return standing.stream()
                .filter(mark -> mark.date().equals(date) && mark.position() != position)
                .max(Comparator.comparingLong(FundMark::position))
                .orElse(null);
    }

    void apply(Effect effect, long now) {
        FundMark mark = effect.mark();
        if (mark != null) {
            standing.add(mark);
            added.add(new FundMarkTable.Row(fundId, mark));
        }
        Effect.Undoing undoing = effect.undoing();
        LocalDate date = undoing == null ? null : undoing.marked();
        if (undoing != null && date != null) {
            standing.removeIf(m -> m.position() == undoing.position());
            reversed.add(new FundMarkTable.Reversed(fundId, date, undoing.position(), now));
        }
    }

    List<FundMarkTable.Row> added() {
        return added;
    }

    List<FundMarkTable.Reversed> reversed() {
        return reversed;
    }
}
