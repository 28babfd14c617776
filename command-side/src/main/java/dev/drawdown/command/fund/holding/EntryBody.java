package dev.drawdown.command.fund.holding;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.drawdown.command.partner.PartnerId;
import dev.drawdown.command.problem.InvalidField;
import dev.drawdown.event.HoldingEvent;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An entry as it is asked for. A deal is named by its id, or by its reference, or by its company:
 * the same words name the same deal for ever.
 */
record EntryBody(
        @NotNull Kind kind,
        @Nullable UUID dealId,
        @Nullable @Size(min = 1, max = 200) String company,
        @Nullable @Size(min = 1, max = 100) String reference,
        @NotNull LocalDate date,
        @Nullable @PositiveOrZero Long costCents,
        @Nullable @PositiveOrZero Long valueCents,
        @Nullable @PositiveOrZero Long amountCents,
        @Nullable @PositiveOrZero Long proceedsCents,
        @Nullable @PositiveOrZero Long costReleasedCents,
        @Nullable Boolean complete,
        @Nullable @Size(max = 100) String sector,
        @Nullable @Pattern(regexp = "[A-Z]{2}") String country,
        @Nullable @PositiveOrZero @DecimalMax("1") @Digits(integer = 1, fraction = 10)
                BigDecimal ownership,
        @Nullable @Size(max = 20_000) List<@NotNull @Valid Participant> participation) {

    enum Kind {
        @JsonProperty("made")
        MADE,
        @JsonProperty("valued")
        VALUED,
        @JsonProperty("income")
        INCOME,
        @JsonProperty("exited")
        EXITED,
        @JsonProperty("written_off")
        WRITTEN_OFF
    }

    record Participant(@NotNull UUID commitmentId, @NotNull @Positive Long weight) {}

    /**
     * The entry.
     *
     * @param path where it stands in the request, for whoever must mend it
     * @throws InvalidField if it does not say what its kind needs
     */
    HoldingEntry entry(UUID fundId, String path) {
        UUID deal = deal(fundId, path);
        return switch (kind) {
            case MADE -> made(deal, path);
            case VALUED ->
                    new HoldingEntry.Valued(
                            deal, date, needed(valueCents, path + "valueCents"), ownership);
            case INCOME ->
                    new HoldingEntry.Income(deal, date, needed(amountCents, path + "amountCents"));
            case EXITED -> exited(deal, path);
            case WRITTEN_OFF -> new HoldingEntry.WrittenOff(deal, date, costCents);
        };
    }

    private UUID deal(UUID fundId, String path) {
        if (dealId != null) {
            return dealId;
        }
        String name = reference == null ? company : reference;
        return HoldingEvent.dealOf(fundId, PartnerId.normalized(needed(name, path + "company")));
    }

    private HoldingEntry made(UUID deal, String path) {
        return new HoldingEntry.Made(
                deal,
                company == null ? null : PartnerId.normalized(company),
                sector,
                country,
                date,
                needed(costCents, path + "costCents"),
                ownership,
                Objects.requireNonNullElse(participation, List.<Participant>of()).stream()
                        .map(p -> new HoldingEntry.Participant(p.commitmentId(), p.weight()))
                        .toList());
    }

    private HoldingEntry exited(UUID deal, String path) {
        boolean all = Boolean.TRUE.equals(complete);
        return new HoldingEntry.Exited(
                deal,
                date,
                needed(proceedsCents, path + "proceedsCents"),
                all ? costReleasedCents : needed(costReleasedCents, path + "costReleasedCents"),
                all);
    }

    private static <T> T needed(@Nullable T value, String field) {
        if (value == null) {
            throw new InvalidField(field, field + " is needed here");
        }
        return value;
    }
}
