package dev.drawdown.command.fund.subscriptionline;

import dev.drawdown.command.access.Books;
import dev.drawdown.command.fund.subscriptionline.MoveSubscriptionLine.Kind;
import dev.drawdown.command.request.CommandRequest;
import dev.drawdown.event.CallType;
import dev.drawdown.event.FundEvent;
import dev.drawdown.id.DerivedId;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.node.ObjectNode;

/** {@code POST /api/funds/{fundId}/subscription-line}. */
@RestController
class MoveSubscriptionLineRoute {

    private final Books books;

    MoveSubscriptionLineRoute(Books books) {
        this.books = books;
    }

    record Body(@NotEmpty @Size(max = 2_000) List<@NotNull @Valid Movement> movements) {}

    record Movement(
            @NotNull Kind kind,
            @NotNull LocalDate date,
            @NotNull @Positive Long amountCents,
            @NotNull CallType purpose) {

        MoveSubscriptionLine.Movement of(UUID fundId, String key, int place) {
            UUID id = DerivedId.of("subscription line", fundId, key, place);
            return new MoveSubscriptionLine.Movement(id, kind, date, amountCents, purpose, null);
        }
    }

    @PostMapping("/api/funds/{fundId}/subscription-line")
    ResponseEntity<ObjectNode> move(
            CommandRequest request, @PathVariable UUID fundId, @Valid @RequestBody Body body) {
        books.managerOfFund(fundId, request.caller());
        String key = request.key(body);
        return request.settle(
                new MoveSubscriptionLine(
                        FundEvent.streamOf(fundId),
                        fundId,
                        IntStream.range(0, body.movements().size())
                                .mapToObj(i -> body.movements().get(i).of(fundId, key, i))
                                .toList()),
                body);
    }
}
