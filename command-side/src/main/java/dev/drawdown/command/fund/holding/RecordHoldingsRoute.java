package dev.drawdown.command.fund.holding;

import dev.drawdown.command.access.Books;
import dev.drawdown.command.request.CommandRequest;
import dev.drawdown.event.FundEvent;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.node.ObjectNode;

/** {@code POST /api/funds/{fundId}/holdings}. */
@RestController
class RecordHoldingsRoute {

    private final Books books;

    RecordHoldingsRoute(Books books) {
        this.books = books;
    }

    record Body(
            @Nullable Currency currency,
            @NotEmpty @Size(max = 2_000) List<@NotNull @Valid EntryBody> entries) {}

    @PostMapping("/api/funds/{fundId}/holdings")
    ResponseEntity<ObjectNode> record(
            CommandRequest request, @PathVariable UUID fundId, @Valid @RequestBody Body body) {
        books.managerOfFund(fundId, request.caller());
        return request.settle(
                new RecordHoldings(
                        FundEvent.streamOf(fundId),
                        fundId,
                        body.currency(),
                        IntStream.range(0, body.entries().size())
                                .mapToObj(
                                        i ->
                                                body.entries()
                                                        .get(i)
                                                        .entry(fundId, "entries[" + i + "]."))
                                .toList()),
                body);
    }
}
