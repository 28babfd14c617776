package dev.drawdown.command.imports.mapping;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What a column of a positions file can mean. */
public enum Field {
    PARTNER_NAME("partnerName"),
    PARTNER_REFERENCE("partnerReference"),
    PARTNER_ENTITY_TYPE("partnerEntityType"),
    PARTNER_DOMICILE("partnerDomicile"),
    FUND_NAME("fundName"),
    FUND_REFERENCE("fundReference"),
    VINTAGE_YEAR("vintageYear"),
    STRATEGY("strategy"),
    CURRENCY("currency"),
    COMMITMENT("commitment"),
    CALLED("called"),
    CONTRIBUTED("contributed"),
    DISTRIBUTED("distributed"),
    RECALLABLE("recallable"),
    UNFUNDED("unfunded"),
    NAV("nav"),
    REPORTED_IRR("reportedIrr"),
    AS_OF("asOf"),
    SOURCE("source");

    private static final Map<String, Field> BY_NAME =
            Arrays.stream(values())
                    .collect(Collectors.toUnmodifiableMap(Field::wireName, Function.identity()));

    private static final Set<Field> AMOUNTS =
            EnumSet.of(COMMITMENT, CALLED, CONTRIBUTED, DISTRIBUTED, RECALLABLE, UNFUNDED, NAV);

    private final String wireName;

    Field(String wireName) {
        this.wireName = wireName;
    }

    public String wireName() {
        return wireName;
    }

    /** Whether its cells are amounts of money. */
    public boolean isAmount() {
        return AMOUNTS.contains(this);
    }

    static Optional<Field> named(String wireName) {
        return Optional.ofNullable(BY_NAME.get(wireName));
    }
}
