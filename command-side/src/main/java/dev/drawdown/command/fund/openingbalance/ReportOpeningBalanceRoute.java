package dev.drawdown.command.fund.openingbalance;

import dev.drawdown.command.access.Books;
import dev.drawdown.command.request.CommandRequest;
import dev.drawdown.event.FundEvent;
import dev.drawdown.event.OpeningBalanceReported.Buckets;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.node.ObjectNode;

/** {@code POST /api/funds/{fundId}/opening-balances}. */
@RestController
class ReportOpeningBalanceRoute {

    private final Books books;

    ReportOpeningBalanceRoute(Books books) {
        this.books = books;
    }

    /**
     * What the source states, minor units. Contributions that are left out equal what was called.
     */
    record Body(
            @NotNull UUID commitmentId,
            @NotNull LocalDate asOf,
            @NotNull @PositiveOrZero Long calledCents,
            @Nullable Long contributedInsideCents,
            @Nullable Long contributedOutsideCents,
            @Nullable Long returnedExcessCents,
            @NotNull Long distributedCents,
            @Nullable Long recallableCents,
            @Nullable Long withheldTaxCents,
            @Nullable Long unfundedCents,
            @Nullable Long navCents,
            @Nullable @Digits(integer = 6, fraction = 10) BigDecimal reportedIrr,
            @Nullable @Size(min = 1, max = 200) String source) {

        Buckets buckets() {
            return new Buckets(
                    calledCents,
                    Objects.requireNonNullElse(contributedInsideCents, calledCents),
                    Objects.requireNonNullElse(contributedOutsideCents, 0L),
                    Objects.requireNonNullElse(returnedExcessCents, 0L),
                    distributedCents,
                    Objects.requireNonNullElse(recallableCents, 0L),
                    Objects.requireNonNullElse(withheldTaxCents, 0L));
        }
    }

    @PostMapping("/api/funds/{fundId}/opening-balances")
    ResponseEntity<ObjectNode> report(
            CommandRequest request, @PathVariable UUID fundId, @Valid @RequestBody Body body) {
        books.managerOfFund(fundId, request.caller());
        return request.settle(
                new ReportOpeningBalance(
                        FundEvent.streamOf(fundId),
                        fundId,
                        body.commitmentId(),
                        body.asOf(),
                        body.buckets(),
                        body.unfundedCents(),
                        body.navCents(),
                        body.reportedIrr(),
                        body.source()),
                body);
    }
}
