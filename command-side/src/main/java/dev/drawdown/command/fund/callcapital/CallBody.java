package dev.drawdown.command.fund.callcapital;

import dev.drawdown.command.problem.InvalidField;
import dev.drawdown.event.AllocationBasis;
import dev.drawdown.event.CallType;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A capital call as it is asked for; amounts in minor units of the fund's currency. */
record CallBody(
        @NotNull LocalDate noticeDate,
        @NotNull LocalDate dueDate,
        @Nullable AllocationBasis basis,
        @NotEmpty @Size(max = 20) List<@NotNull @Valid Part> parts,
        @Nullable Set<@NotNull UUID> excusedCommitmentIds,
        @Nullable @Size(max = 20_000) List<@NotNull @Valid Line> lines,
        @Nullable String previewHash) {

    record Part(
            @NotNull CallType type,
            @Nullable UUID dealId,
            @NotNull @Positive Long amountCents,
            @Nullable Boolean reducesUnfunded,
            @Nullable Boolean throughFund) {}

    record Line(
            @NotNull UUID commitmentId,
            @NotEmpty List<@NotNull @PositiveOrZero Long> amountsCents) {}

    CallPlan plan(UUID fundId) {
        boolean byHand = lines != null && !lines.isEmpty();
        AllocationBasis chosen =
                byHand
                        ? AllocationBasis.BY_HAND
                        : Objects.requireNonNullElse(basis, AllocationBasis.COMMITMENT);
        if (!byHand && chosen == AllocationBasis.BY_HAND) {
            throw new InvalidField("lines", "lines are needed when they are given by hand");
        }
        if (dueDate.isBefore(noticeDate)) {
            throw new InvalidField("dueDate", "dueDate must not be before noticeDate");
        }
        return new CallPlan(
                fundId,
                noticeDate,
                dueDate,
                chosen,
                parts.stream()
                        .map(
                                part ->
                                        new CallPlan.Part(
                                                part.type(),
                                                part.dealId(),
                                                part.amountCents(),
                                                Objects.requireNonNullElse(
                                                        part.reducesUnfunded(), true),
                                                Objects.requireNonNullElse(
                                                        part.throughFund(), true)))
                        .toList(),
                Objects.requireNonNullElse(excusedCommitmentIds, Set.of()),
                byHand
                        ? Objects.requireNonNull(lines).stream()
                                .map(
                                        line ->
                                                new CallPlan.Line(
                                                        line.commitmentId(), line.amountsCents()))
                                .toList()
                        : List.of());
    }
}
