package dev.drawdown.command.fund.valuation;

import dev.drawdown.event.NavComponent;
import dev.drawdown.event.ValuationMarked;
import dev.drawdown.event.ValuationStatus;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * Marks the fund's value at the close of a date, with a line for every commitment.
 *
 * @param gross before accrued carry, minor units, if stated
 * @param net minor units; the lines must add up to it
 * @param lines given, or empty to divide the net value by capital account
 */
public record MarkValuation(
        @TargetAggregateIdentifier String stream,
        UUID fundId,
        UUID markId,
        LocalDate asOf,
        ValuationStatus status,
        @Nullable Long gross,
        long net,
        List<Line> lines) {

    /** One commitment's value, and how it came about where that is known. */
    public record Line(UUID commitmentId, long nav, Map<NavComponent, Long> components) {}

    public boolean byCapitalAccount() {
        return lines.isEmpty();
    }

    /** The same mark with its lines. */
    public MarkValuation with(List<Line> derived) {
        return new MarkValuation(stream, fundId, markId, asOf, status, gross, net, derived);
    }

    /** Refuses lines that do not add up to the net value, and marks that leave a commitment out. */
    public void refuseUnlessComplete(Collection<UUID> commitments) {
        long sum = lines.stream().map(Line::nav).reduce(0L, Math::addExact);
        if (sum != net) {
            throw new ValuationLinesDoNotAddUp(sum, net);
        }
        Set<UUID> missing = new HashSet<>(commitments);
        Set<UUID> seen = new HashSet<>();
        for (Line line : lines) {
            if (!seen.add(line.commitmentId())) {
                throw new ValuationLineMissing(
                        "Commitment %s has two lines.".formatted(line.commitmentId()));
            }
            missing.remove(line.commitmentId());
        }
        if (!missing.isEmpty()) {
            throw new ValuationLineMissing(
                    "%d commitments have no line, the first is %s."
                            .formatted(missing.size(), missing.iterator().next()));
        }
    }

    /** The event, given each commitment's partner. */
    public ValuationMarked mark(Currency currency, UnaryOperator<UUID> partnerOf) {
        return new ValuationMarked(
                fundId,
                markId,
                asOf,
                status,
                null,
                true,
                currency,
                gross,
                net,
                lines.stream()
                        .map(
                                line ->
                                        new ValuationMarked.Line(
                                                line.commitmentId(),
                                                partnerOf.apply(line.commitmentId()),
                                                line.nav(),
                                                line.components()))
                        .toList());
    }
}
