package dev.drawdown.command.fund.dailynav;

import dev.drawdown.command.access.Books;
import dev.drawdown.command.request.CommandRequest;
import dev.drawdown.event.FundEvent;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.node.ObjectNode;

/** {@code POST /api/funds/{fundId}/daily-navs}. */
@RestController
class StrikeDailyNavsRoute {

    private final Books books;

    StrikeDailyNavsRoute(Books books) {
        this.books = books;
    }

    record Body(@NotEmpty @Size(max = 5_000) List<@NotNull @Valid Nav> navs) {}

    record Nav(
            @NotNull LocalDate date,
            @Nullable Long grossCents,
            @NotNull Long netCents,
            @Nullable @PositiveOrZero @Digits(integer = 15, fraction = 8) BigDecimal units) {}

    @PostMapping("/api/funds/{fundId}/daily-navs")
    ResponseEntity<ObjectNode> strike(
            CommandRequest request, @PathVariable UUID fundId, @Valid @RequestBody Body body) {
        books.managerOfFund(fundId, request.caller());
        return request.settle(
                new StrikeDailyNavs(
                        FundEvent.streamOf(fundId),
                        fundId,
                        body.navs().stream()
                                .map(
                                        nav ->
                                                new StrikeDailyNavs.Nav(
                                                        nav.date(),
                                                        nav.grossCents(),
                                                        nav.netCents(),
                                                        nav.units()))
                                .toList()),
                body);
    }
}
