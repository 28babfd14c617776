package dev.drawdown.event;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Levels of an index; a later level of the same date supersedes. Name, currency and kind of return
 * never change. Its effective date is that of its last level.
 *
 * @param currency absent where the index has none, or it is not known
 * @param totalReturn whether dividends are reinvested in it, or prices alone count
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record IndexLevelsRecorded(
        UUID indexId,
        UUID managerId,
        String name,
        @Nullable Currency currency,
        boolean totalReturn,
        List<Level> levels)
        implements IndexEvent {

    public IndexLevelsRecorded {
        levels = List.copyOf(levels);
    }

    /**
     * The index at the close of a day.
     *
     * @param level above 0; only ratios of levels count
     */
    public record Level(
            LocalDate date, @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal level) {}
}
