package dev.drawdown.command.imports.positions;

import dev.drawdown.command.fund.FundId;
import dev.drawdown.command.imports.mapping.Field;
import dev.drawdown.command.imports.mapping.Mapping;
import dev.drawdown.command.imports.reading.AmountReader;
import dev.drawdown.command.imports.reading.Cells;
import dev.drawdown.command.imports.reading.DateReader;
import dev.drawdown.command.imports.reading.RowReader;
import dev.drawdown.command.imports.reading.WordReader;
import dev.drawdown.command.partner.PartnerId;
import dev.drawdown.event.EntityType;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Currency;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A row of a positions file. */
final class PositionReader implements RowReader<PositionRow> {

    private static final int MOST_CHARS_OF_A_NAME = 200;
    private static final int MOST_CHARS_OF_A_REFERENCE = 100;
    private static final Set<String> ENTITY_TYPES =
            Arrays.stream(EntityType.values())
                    .map(type -> type.name().toLowerCase(Locale.ROOT))
                    .collect(Collectors.toUnmodifiableSet());
    private final PartnerId partnerIds;
    private final UUID managerId;
    private final @Nullable Set<UUID> reachableFunds;
    private final AmountReader amounts;
    private final DateReader dates;

    PositionReader(
            PartnerId partnerIds,
            UUID managerId,
            @Nullable Set<UUID> reachableFunds,
            Mapping mapping) {
        this.partnerIds = partnerIds;
        this.managerId = managerId;
        this.reachableFunds = reachableFunds;
        this.amounts = new AmountReader(mapping);
        this.dates = new DateReader(mapping);
    }

    @Override
    public @Nullable PositionRow read(Cells cells) {
        String partnerName =
                name(cells, PositionFields.PARTNER_NAME, PositionFields.PARTNER_REFERENCE);
        String partnerReference =
                cells.text(PositionFields.PARTNER_REFERENCE, MOST_CHARS_OF_A_REFERENCE);
        String fundName = name(cells, PositionFields.FUND_NAME, PositionFields.FUND_REFERENCE);
        String fundReference = cells.text(PositionFields.FUND_REFERENCE, MOST_CHARS_OF_A_REFERENCE);
        String entityType =
                WordReader.oneOf(cells, PositionFields.PARTNER_ENTITY_TYPE, ENTITY_TYPES);
        String domicile = WordReader.country(cells, PositionFields.PARTNER_DOMICILE);
        Integer vintageYear = vintageYear(cells);
        String strategy = cells.text(PositionFields.STRATEGY, MOST_CHARS_OF_A_REFERENCE);
        String source = cells.text(PositionFields.SOURCE, MOST_CHARS_OF_A_NAME);
        LocalDate asOf = dates.required(cells, PositionFields.AS_OF);
        Currency currency = amounts.currency(cells, PositionFields.CURRENCY);
        Long commitment = amounts.requiredAmount(cells, PositionFields.COMMITMENT, currency);
        if (commitment != null && commitment <= 0) {
            cells.wrong(PositionFields.COMMITMENT, "is not above zero");
        }
        Long called = notNegative(cells, PositionFields.CALLED, currency, true);
        Long contributed = notNegative(cells, PositionFields.CONTRIBUTED, currency, false);
        Long distributed = amounts.requiredAmount(cells, PositionFields.DISTRIBUTED, currency);
        Long recallable = notNegative(cells, PositionFields.RECALLABLE, currency, false);
        Long unfunded = amounts.amount(cells, PositionFields.UNFUNDED, currency);
        Long nav = amounts.amount(cells, PositionFields.NAV, currency);
        BigDecimal reportedIrr = amounts.rate(cells, PositionFields.REPORTED_IRR);
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
            cells.wrong(PositionFields.FUND_NAME, "is not a fund that this login may record in");
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

    private static @Nullable Integer vintageYear(Cells cells) {
        String stated = cells.required(PositionFields.VINTAGE_YEAR);
        if (stated == null) {
            return null;
        }
        if (stated.length() == 4 && stated.chars().allMatch(c -> c >= '0' && c <= '9')) {
            int year = Integer.parseInt(stated);
            if (year >= DateReader.FIRST_YEAR && year <= DateReader.LAST_YEAR) {
                return year;
            }
        }
        cells.wrong(
                PositionFields.VINTAGE_YEAR,
                "is not a year from %d to %d"
                        .formatted(DateReader.FIRST_YEAR, DateReader.LAST_YEAR));
        return null;
    }
}
