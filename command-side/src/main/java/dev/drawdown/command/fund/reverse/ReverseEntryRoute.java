package dev.drawdown.command.fund.reverse;

import dev.drawdown.command.access.Books;
import dev.drawdown.command.request.CommandRequest;
import dev.drawdown.event.FundEvent;
import dev.drawdown.event.ReasonCode;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.node.ObjectNode;

/** {@code POST /api/funds/{fundId}/reversals}. */
@RestController
class ReverseEntryRoute {

    private final Books books;

    ReverseEntryRoute(Books books) {
        this.books = books;
    }

    /**
     * What is undone.
     *
     * @param eventId of the entry, as the audit trail shows it
     */
    record Body(@NotNull UUID eventId, @NotNull ReasonCode reason) {}

    @PostMapping("/api/funds/{fundId}/reversals")
    ResponseEntity<ObjectNode> reverse(
            CommandRequest request, @PathVariable UUID fundId, @Valid @RequestBody Body body) {
        books.managerOfFund(fundId, request.caller());
        return request.settle(
                new ReverseEntry(FundEvent.streamOf(fundId), fundId, body.eventId(), body.reason()),
                body);
    }
}
