package dev.drawdown.command.fund.distribute;

import dev.drawdown.command.access.Books;
import dev.drawdown.command.request.CommandRequest;
import dev.drawdown.command.request.Questioner;
import dev.drawdown.event.FundEvent;
import dev.drawdown.id.DerivedId;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.node.ObjectNode;

/** {@code POST /api/funds/{fundId}/distributions}, its preview, and its payment. */
@RestController
class DistributeRoutes {

    private static final String DISTRIBUTIONS = "/api/funds/{fundId}/distributions";

    private final Books books;

    DistributeRoutes(Books books) {
        this.books = books;
    }

    record PaymentBody(@NotNull LocalDate paidOn, @Nullable List<@NotNull UUID> commitmentIds) {}

    @PostMapping(DISTRIBUTIONS + "/preview")
    Object preview(
            Questioner questioner,
            @PathVariable UUID fundId,
            @Valid @RequestBody DistributionBody body) {
        books.managerOfFund(fundId, questioner.caller());
        return questioner.ask(
                new PreviewDistribution(FundEvent.streamOf(fundId), body.plan(fundId)));
    }

    @PostMapping(DISTRIBUTIONS)
    ResponseEntity<ObjectNode> declare(
            CommandRequest request,
            @PathVariable UUID fundId,
            @Valid @RequestBody DistributionBody body) {
        books.managerOfFund(fundId, request.caller());
        return request.settle(
                new DeclareDistribution(
                        FundEvent.streamOf(fundId),
                        DerivedId.of("distribution", fundId, request.key(body)),
                        body.plan(fundId),
                        request.actor(),
                        body.previewHash()),
                body);
    }

    @PostMapping(DISTRIBUTIONS + "/{distributionId}/payments")
    ResponseEntity<ObjectNode> pay(
            CommandRequest request,
            @PathVariable UUID fundId,
            @PathVariable UUID distributionId,
            @Valid @RequestBody PaymentBody body) {
        books.managerOfFund(fundId, request.caller());
        return request.settle(
                new PayDistribution(
                        FundEvent.streamOf(fundId),
                        fundId,
                        distributionId,
                        body.paidOn(),
                        Objects.requireNonNullElse(body.commitmentIds(), List.of())),
                body);
    }
}
