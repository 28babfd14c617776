package dev.drawdown.command.fund.callcapital;

import dev.drawdown.command.access.Books;
import dev.drawdown.command.request.CommandRequest;
import dev.drawdown.command.request.Questioner;
import dev.drawdown.event.FundEvent;
import dev.drawdown.id.DerivedId;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.node.ObjectNode;

/** {@code POST /api/funds/{fundId}/capital-calls}, its preview, and defaults. */
@RestController
class CallCapitalRoutes {

    private static final String CALLS = "/api/funds/{fundId}/capital-calls";

    private final Books books;

    CallCapitalRoutes(Books books) {
        this.books = books;
    }

    record DefaultBody(@NotNull UUID commitmentId, @NotNull LocalDate date) {}

    @PostMapping(CALLS + "/preview")
    Object preview(
            Questioner questioner, @PathVariable UUID fundId, @Valid @RequestBody CallBody body) {
        books.managerOfFund(fundId, questioner.caller());
        return questioner.ask(
                new PreviewCapitalCall(FundEvent.streamOf(fundId), body.plan(fundId)));
    }

    @PostMapping(CALLS)
    ResponseEntity<ObjectNode> issue(
            CommandRequest request, @PathVariable UUID fundId, @Valid @RequestBody CallBody body) {
        books.managerOfFund(fundId, request.caller());
        return request.settle(
                new IssueCapitalCall(
                        FundEvent.streamOf(fundId),
                        DerivedId.of("call", fundId, request.key(body)),
                        body.plan(fundId),
                        request.actor(),
                        body.previewHash()),
                body);
    }

    @PostMapping(CALLS + "/{callId}/defaults")
    ResponseEntity<ObjectNode> declareDefault(
            CommandRequest request,
            @PathVariable UUID fundId,
            @PathVariable UUID callId,
            @Valid @RequestBody DefaultBody body) {
        books.managerOfFund(fundId, request.caller());
        return request.settle(
                new DefaultCallLine(
                        FundEvent.streamOf(fundId),
                        fundId,
                        callId,
                        body.commitmentId(),
                        body.date()),
                body);
    }
}
