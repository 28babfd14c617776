package dev.drawdown.command.imports.reading;

import dev.drawdown.command.fund.FundId;
import dev.drawdown.command.imports.mapping.Field;
import dev.drawdown.command.imports.mapping.Mapping;
import dev.drawdown.command.partner.PartnerId;
import dev.drawdown.event.EntityType;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Currency;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One record of the file into a position, or into all the reasons why it is none. */
final class RowReader {

    private static final int MOST_CHARS_OF_A_NAME = 200;
    private static final int MOST_CHARS_OF_A_REFERENCE = 100;
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2199;
    private static final Set<String> ENTITY_TYPES =
            Arrays.stream(EntityType.values())
                    .map(type -> type.name().toLowerCase(Locale.ROOT))
                    .collect(Collectors.toUnmodifiableSet());
    private static final Set<String> COUNTRIES =
            Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2);

    private final PartnerId partnerIds;
    private final UUID managerId;
    private final @Nullable Set<UUID> reachableFunds;
    private final Mapping mapping;
    private final Columns columns;
    private final AmountReader amounts;

    RowReader(
            PartnerId partnerIds,
            UUID managerId,
            @Nullable Set<UUID> reachableFunds,
            Mapping mapping,
            Columns columns) {
        this.partnerIds = partnerIds;
        this.managerId = managerId;
        this.reachableFunds = reachableFunds;
        this.mapping = mapping;
        this.columns = columns;
        this.amounts = new AmountReader(mapping);
    }

    Outcome read(RawRow raw) {
        Cells cells = new Cells(raw, columns, mapping);
        if (cells.wellFormed()) {
            PositionRow row = position(cells);
            if (row != null) {
                return new Outcome.Good(row);
            }
        }
        return new Outcome.Bad(cells.problems());
    }

    private @Nullable PositionRow position(Cells cells) {
        String partnerName = name(cells, Field.PARTNER_NAME, Field.PARTNER_REFERENCE);
        String partnerReference = cells.text(Field.PARTNER_REFERENCE, MOST_CHARS_OF_A_REFERENCE);
        String fundName = name(cells, Field.FUND_NAME, Field.FUND_REFERENCE);
        String fundReference = cells.text(Field.FUND_REFERENCE, MOST_CHARS_OF_A_REFERENCE);
        String entityType = oneOf(cells, Field.PARTNER_ENTITY_TYPE, ENTITY_TYPES);
        String domicile = domicile(cells);
        Integer vintageYear = vintageYear(cells);
        String strategy = cells.text(Field.STRATEGY, MOST_CHARS_OF_A_REFERENCE);
        String source = cells.text(Field.SOURCE, MOST_CHARS_OF_A_NAME);
        LocalDate asOf = asOf(cells);
        Currency currency = amounts.currency(cells);
        Long commitment = amounts.requiredAmount(cells, Field.COMMITMENT, currency);
        if (commitment != null && commitment <= 0) {
            cells.wrong(Field.COMMITMENT, "is not above zero");
        }
        Long called = notNegative(cells, Field.CALLED, currency, true);
        Long contributed = notNegative(cells, Field.CONTRIBUTED, currency, false);
        Long distributed = amounts.requiredAmount(cells, Field.DISTRIBUTED, currency);
        Long recallable = notNegative(cells, Field.RECALLABLE, currency, false);
        Long unfunded = amounts.amount(cells, Field.UNFUNDED, currency);
        Long nav = amounts.amount(cells, Field.NAV, currency);
        BigDecimal reportedIrr = amounts.rate(cells);
        if (!cells.good()
                || partnerName == null
                || fundName == null
                || entityType == null
                || vintageYear == null
                || asOf == null
                || currency == null
                || commitment == null
                || called == null
                || distributed == null) {
            return null;
        }
        UUID fundId = FundId.of(managerId, fundReference, fundName);
        if (reachableFunds != null && !reachableFunds.contains(fundId)) {
            cells.wrong(Field.FUND_NAME, "is not a fund that this login may record in");
            return null;
        }
        return new PositionRow(
                cells.line(),
                fundId,
                partnerIds.of(managerId, partnerReference, partnerName),
                asOf,
                currency.getCurrencyCode(),
                vintageYear,
                fundName,
                fundReference,
                strategy,
                partnerName,
                partnerReference,
                entityType,
                domicile,
                commitment,
                called,
                // A public list states what was called; it was paid in unless it says otherwise.
                contributed == null ? called : contributed,
                distributed,
                recallable == null ? 0 : recallable,
                unfunded,
                nav,
                reportedIrr,
                source);
    }

    private @Nullable Long notNegative(
            Cells cells, Field field, @Nullable Currency currency, boolean required) {
        Long amount =
                required
                        ? amounts.requiredAmount(cells, field, currency)
                        : amounts.amount(cells, field, currency);
        return amounts.notNegative(cells, field, amount);
    }

    /** The name, or the reference in its place: who has only a reference is called by it. */
    private static @Nullable String name(Cells cells, Field name, Field reference) {
        String stated = cells.text(name, MOST_CHARS_OF_A_NAME);
        if (stated == null && cells.text(name) == null) {
            stated = cells.text(reference);
            if (stated == null) {
                cells.wrong(name, "is missing");
            }
        }
        return stated;
    }

    private static @Nullable String oneOf(Cells cells, Field field, Set<String> known) {
        String stated = cells.required(field);
        if (stated == null) {
            return null;
        }
        String value = stated.toLowerCase(Locale.ROOT);
        if (!known.contains(value)) {
            cells.wrong(field, "is none of " + String.join(", ", known.stream().sorted().toList()));
        }
        return value;
    }

    private static @Nullable String domicile(Cells cells) {
        String stated = cells.text(Field.PARTNER_DOMICILE);
        if (stated == null) {
            return null;
        }
        String country = stated.toUpperCase(Locale.ROOT);
        if (!COUNTRIES.contains(country)) {
            cells.wrong(Field.PARTNER_DOMICILE, "is not a country of ISO 3166-1 (two letters)");
        }
        return country;
    }

    private static @Nullable Integer vintageYear(Cells cells) {
        String stated = cells.required(Field.VINTAGE_YEAR);
        if (stated == null) {
            return null;
        }
        if (stated.length() == 4 && stated.chars().allMatch(c -> c >= '0' && c <= '9')) {
            int year = Integer.parseInt(stated);
            if (year >= FIRST_YEAR && year <= LAST_YEAR) {
                return year;
            }
        }
        cells.wrong(
                Field.VINTAGE_YEAR, "is not a year from %d to %d".formatted(FIRST_YEAR, LAST_YEAR));
        return null;
    }

    private @Nullable LocalDate asOf(Cells cells) {
        String stated = cells.required(Field.AS_OF);
        if (stated == null) {
            return null;
        }
        try {
            LocalDate asOf = LocalDate.parse(stated, mapping.dates());
            if (asOf.getYear() >= FIRST_YEAR && asOf.getYear() <= LAST_YEAR) {
                return asOf;
            }
        } catch (DateTimeException notADate) {
            // said below, as for every other date that cannot be
        }
        cells.wrong(Field.AS_OF, "is not a date of the stated format between 1900 and 2199");
        return null;
    }
}
