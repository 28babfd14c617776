package dev.drawdown.command.imports.holdings;

import dev.drawdown.command.imports.mapping.Field;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** What can happen to a holding, and which cells say so. */
enum HoldingKind {
    MADE,
    VALUED,
    INCOME,
    EXITED,
    WRITTEN_OFF;

    static final Set<String> NAMES =
            Arrays.stream(values())
                    .map(HoldingKind::wireName)
                    .collect(Collectors.toUnmodifiableSet());

    private static final List<Field> NUMBERS =
            List.of(
                    HoldingFields.COST,
                    HoldingFields.VALUE,
                    HoldingFields.AMOUNT,
                    HoldingFields.PROCEEDS,
                    HoldingFields.COST_RELEASED,
                    HoldingFields.OWNERSHIP);

    String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    static HoldingKind named(String wireName) {
        return valueOf(wireName.toUpperCase(Locale.ROOT));
    }

    /** What was paid, is worth, was received, or is lost. */
    Field amount() {
        return switch (this) {
            case MADE, WRITTEN_OFF -> HoldingFields.COST;
            case VALUED -> HoldingFields.VALUE;
            case INCOME -> HoldingFields.AMOUNT;
            case EXITED -> HoldingFields.PROCEEDS;
        };
    }

    /** The numbers that do not belong into a row of this kind. */
    List<Field> foreign() {
        return NUMBERS.stream()
                .filter(field -> !field.equals(amount()) && !besides().contains(field))
                .toList();
    }

    private List<Field> besides() {
        return switch (this) {
            case MADE, VALUED -> List.of(HoldingFields.OWNERSHIP);
            case EXITED -> List.of(HoldingFields.COST_RELEASED);
            case INCOME, WRITTEN_OFF -> List.of();
        };
    }
}
