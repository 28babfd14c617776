package dev.drawdown.command.fund.expirerecalls;

import dev.drawdown.command.access.Books;
import dev.drawdown.command.problem.InvalidField;
import dev.drawdown.command.request.CommandRequest;
import dev.drawdown.event.FundEvent;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.node.ObjectNode;

/** {@code POST /api/funds/{fundId}/recall-expiries}. */
@RestController
class ExpireRecallsRoute {

    private final Books books;
    private final Clock clock;

    ExpireRecallsRoute(Books books, Clock clock) {
        this.books = books;
        this.clock = clock;
    }

    record Body(@NotNull LocalDate asOf) {}

    @PostMapping("/api/funds/{fundId}/recall-expiries")
    ResponseEntity<ObjectNode> expire(
            CommandRequest request, @PathVariable UUID fundId, @Valid @RequestBody Body body) {
        books.managerOfFund(fundId, request.caller());
        // Somewhere on earth it is tomorrow already.
        if (body.asOf().isAfter(LocalDate.now(clock).plusDays(1))) {
            throw new InvalidField("asOf", "asOf must not lie in the future");
        }
        return request.ensure(
                new ExpireRecalls(FundEvent.streamOf(fundId), fundId, body.asOf()), body);
    }
}
