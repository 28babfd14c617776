package dev.drawdown.command.imports.reading;

import dev.drawdown.command.imports.mapping.Field;
import dev.drawdown.command.imports.mapping.Mapping;
import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Exact decimal numbers, as the mapping says that the file writes them. */
public final class NumberReader {

    private final Mapping mapping;

    public NumberReader(Mapping mapping) {
        this.mapping = mapping;
    }

    /** A number; absent where the cell is blank or wrong. */
    public @Nullable BigDecimal number(Cells cells, Field field) {
        String text = cells.text(field);
        if (text == null) {
            return null;
        }
        Optional<BigDecimal> number = mapping.decimals().parse(text);
        if (number.isEmpty()) {
            cells.wrong(field, "is not a number");
        }
        return number.orElse(null);
    }

    /** The same, bounded in its digits before and after the point. */
    public @Nullable BigDecimal number(
            Cells cells, Field field, int mostIntegers, int mostDecimals) {
        BigDecimal stated = number(cells, field);
        if (stated == null) {
            return null;
        }
        BigDecimal number = stated.stripTrailingZeros();
        if (number.precision() - number.scale() > mostIntegers || number.scale() > mostDecimals) {
            cells.wrong(
                    field,
                    "has more than %d digits before the point or %d after it"
                            .formatted(mostIntegers, mostDecimals));
            return null;
        }
        return number.scale() < 0 ? number.setScale(0) : number;
    }
}
