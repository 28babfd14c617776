package dev.drawdown.command.fund.valuation;

import dev.drawdown.command.access.Books;
import dev.drawdown.command.request.CommandRequest;
import dev.drawdown.event.FundEvent;
import dev.drawdown.event.NavComponent;
import dev.drawdown.event.ValuationStatus;
import dev.drawdown.id.DerivedId;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.node.ObjectNode;

/** {@code POST /api/funds/{fundId}/valuations}. */
@RestController
class MarkValuationRoute {

    private static final int MOST_LINES = 20_000;

    private final Books books;

    MarkValuationRoute(Books books) {
        this.books = books;
    }

    /**
     * The value of the fund.
     *
     * @param lines one for each commitment; left out, the net value is divided by capital account
     */
    record Body(
            @NotNull LocalDate asOf,
            @NotNull ValuationStatus status,
            @Nullable Long grossCents,
            @NotNull Long netCents,
            @Nullable @Size(max = MOST_LINES) List<@NotNull @Valid Line> lines) {}

    record Line(
            @NotNull UUID commitmentId,
            @NotNull Long navCents,
            @Nullable Map<NavComponent, @NotNull Long> components) {}

    @PostMapping("/api/funds/{fundId}/valuations")
    ResponseEntity<ObjectNode> mark(
            CommandRequest request, @PathVariable UUID fundId, @Valid @RequestBody Body body) {
        books.managerOfFund(fundId, request.caller());
        return request.settle(
                new MarkValuation(
                        FundEvent.streamOf(fundId),
                        fundId,
                        DerivedId.of("mark", fundId, request.key(body)),
                        body.asOf(),
                        body.status(),
                        body.grossCents(),
                        body.netCents(),
                        Objects.requireNonNullElse(body.lines(), List.<Line>of()).stream()
                                .map(
                                        line ->
                                                new MarkValuation.Line(
                                                        line.commitmentId(),
                                                        line.navCents(),
                                                        Objects.requireNonNullElse(
                                                                line.components(), Map.of())))
                                .toList()),
                body);
    }
}
