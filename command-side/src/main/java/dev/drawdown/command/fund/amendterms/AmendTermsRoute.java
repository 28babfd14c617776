package dev.drawdown.command.fund.amendterms;

import dev.drawdown.command.access.Books;
import dev.drawdown.command.request.CommandRequest;
import dev.drawdown.event.FundEvent;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.node.ObjectNode;

/** {@code POST /api/funds/{fundId}/terms}. */
@RestController
class AmendTermsRoute {

    private static final MonthDay YEAR_END = MonthDay.of(Month.DECEMBER, 31);

    private final Books books;

    AmendTermsRoute(Books books) {
        this.books = books;
    }

    record Body(
            @NotNull LocalDate from,
            @Nullable @Size(min = 1, max = 50) String businessCalendar,
            @Nullable MonthDay fiscalYearEnd,
            @NotNull @Min(0) @Max(365) Integer cureDays,
            @Nullable @DecimalMin("0") BigDecimal defaultRate,
            @Nullable @PositiveOrZero Long approvalThresholdCents,
            @Nullable @Pattern(regexp = "[0-9a-f]{64}") String documentHash) {}

    @PostMapping("/api/funds/{fundId}/terms")
    ResponseEntity<ObjectNode> amend(
            CommandRequest request, @PathVariable UUID fundId, @Valid @RequestBody Body body) {
        books.managerOfFund(fundId, request.caller());
        return request.settle(
                new AmendTerms(
                        FundEvent.streamOf(fundId),
                        fundId,
                        body.from(),
                        Objects.requireNonNullElse(body.businessCalendar(), "weekdays"),
                        Objects.requireNonNullElse(body.fiscalYearEnd(), YEAR_END),
                        body.cureDays(),
                        body.defaultRate(),
                        body.approvalThresholdCents(),
                        body.documentHash()),
                body);
    }
}
