package dev.drawdown.figures;

import org.jspecify.annotations.Nullable;

/**
 * A number, or why there is none.
 *
 * @param value a pure number unless the figure says otherwise; absent where it is missing
 * @param missing why; absent where there is a value
 */
public record Figure(@Nullable Double value, @Nullable Missing missing) {

    public Figure {
        if ((value == null) == (missing == null)) {
            throw new IllegalArgumentException("a figure has a value or a reason");
        }
    }

    public static Figure of(double value) {
        return new Figure(value, null);
    }

    public static Figure none(Missing why) {
        return new Figure(null, why);
    }
}
