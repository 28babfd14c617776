package dev.drawdown.command.index;

import dev.drawdown.command.partner.PartnerId;
import dev.drawdown.command.problem.InvalidField;
import dev.drawdown.event.IndexEvent;
import dev.drawdown.event.IndexLevelsRecorded;
import dev.drawdown.event.IndexLevelsRecorded.Level;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * Records levels of a manager's index, which it creates if there is none of this name.
 *
 * @param row the line of the file that begins them, where they are imported
 */
public record RecordIndexLevels(
        @TargetAggregateIdentifier String stream, IndexLevelsRecorded event, @Nullable Long row) {

    /** How many levels one command takes: 80 years of business days. */
    public static final int MOST_LEVELS = 20_000;

    /**
     * The command, its index named by manager and name.
     *
     * @param currency absent where it is not known, or known already
     * @param levels in any order, one for each date, above 0
     * @throws InvalidField if there is none, one is not above 0, a date has two, or there are too
     *     many
     */
    public static RecordIndexLevels of(
            UUID managerId,
            String name,
            @Nullable Currency currency,
            boolean totalReturn,
            List<Level> levels,
            @Nullable Long row) {
        String known = PartnerId.normalized(name);
        IndexLevelsRecorded event =
                new IndexLevelsRecorded(
                        IndexEvent.idOf(managerId, known),
                        managerId,
                        known,
                        currency,
                        totalReturn,
                        inOrder(levels));
        return new RecordIndexLevels(event.stream(), event, row);
    }

    private static List<Level> inOrder(List<Level> levels) {
        if (levels.isEmpty() || levels.size() > MOST_LEVELS) {
            throw new InvalidField("levels", "there must be 1 to %d".formatted(MOST_LEVELS));
        }
        List<Level> sorted = levels.stream().sorted(Comparator.comparing(Level::date)).toList();
        for (int i = 0; i < sorted.size(); i++) {
            Level level = sorted.get(i);
            if (level.level().signum() <= 0) {
                throw new InvalidField(
                        "levels", "the level of %s must be above 0".formatted(level.date()));
            }
            if (i > 0 && level.date().equals(sorted.get(i - 1).date())) {
                throw new InvalidField("levels", "%s has two levels".formatted(level.date()));
            }
        }
        return sorted;
    }

    LocalDate lastDate() {
        return event.levels().getLast().date();
    }
}
