package dev.drawdown.command.fund.distribute;

import dev.drawdown.command.problem.InvalidField;
import dev.drawdown.event.AllocationBasis;
import dev.drawdown.event.DistributionDeclared;
import dev.drawdown.event.DistributionType;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A distribution as it is asked for; amounts gross, in minor units of the fund's currency. */
record DistributionBody(
        @NotNull LocalDate noticeDate,
        @NotNull LocalDate paymentDate,
        @Nullable AllocationBasis basis,
        @NotEmpty @Size(max = 20) List<@NotNull @Valid Part> parts,
        @Nullable Set<@NotNull UUID> excusedCommitmentIds,
        @Nullable @Size(max = 20_000) List<@NotNull @Valid Line> lines,
        @Nullable @Size(max = 20_000) List<@NotNull @Valid Tax> withheld,
        @Nullable @Valid InKind inKind,
        @Nullable String previewHash) {

    record Part(
            @NotNull DistributionType type,
            @Nullable UUID dealId,
            @NotNull Long amountCents,
            @Nullable Boolean recallable,
            @Nullable LocalDate recallExpires) {}

    record Line(@NotNull UUID commitmentId, @NotEmpty List<@NotNull Long> amountsCents) {}

    record Tax(
            @NotNull UUID commitmentId,
            @NotNull @Pattern(regexp = "[A-Z]{2}(-[A-Z0-9]{1,3})?") String jurisdiction,
            @NotNull @Positive Long amountCents) {}

    record InKind(
            @NotBlank @Size(max = 200) String asset,
            @NotNull @Positive BigDecimal quantity,
            @NotNull @Positive BigDecimal price) {}

    DistributionPlan plan(UUID fundId) {
        boolean byHand = lines != null && !lines.isEmpty();
        AllocationBasis chosen =
                byHand
                        ? AllocationBasis.BY_HAND
                        : Objects.requireNonNullElse(basis, AllocationBasis.COMMITMENT);
        if (!byHand && chosen == AllocationBasis.BY_HAND) {
            throw new InvalidField("lines", "lines are needed when they are given by hand");
        }
        if (paymentDate.isBefore(noticeDate)) {
            throw new InvalidField("paymentDate", "paymentDate must not be before noticeDate");
        }
        for (Part part : parts) {
            if (part.recallExpires() != null && part.recallExpires().isBefore(paymentDate)) {
                throw new InvalidField("parts", "recallExpires must not be before the paymentDate");
            }
        }
        return new DistributionPlan(
                fundId,
                noticeDate,
                paymentDate,
                chosen,
                parts.stream().map(DistributionBody::part).toList(),
                Objects.requireNonNullElse(excusedCommitmentIds, Set.of()),
                Objects.requireNonNullElse(lines, List.<Line>of()).stream()
                        .map(l -> new DistributionPlan.Line(l.commitmentId(), l.amountsCents()))
                        .toList(),
                Objects.requireNonNullElse(withheld, List.<Tax>of()).stream()
                        .map(
                                t ->
                                        new DistributionPlan.Tax(
                                                t.commitmentId(),
                                                t.jurisdiction(),
                                                t.amountCents()))
                        .toList(),
                inKind == null
                        ? null
                        : new DistributionDeclared.InKind(
                                inKind.asset(), inKind.quantity(), inKind.price()));
    }

    private static DistributionPlan.Part part(Part part) {
        return new DistributionPlan.Part(
                part.type(),
                part.dealId(),
                part.amountCents(),
                Boolean.TRUE.equals(part.recallable()),
                part.recallExpires());
    }
}
