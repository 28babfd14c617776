package dev.drawdown.command.fund.approve;

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

/** {@code POST /api/approvals/{proposalId}/approve} and {@code …/reject}. */
@RestController
class ApprovalRoutes {

    private final Books books;

    ApprovalRoutes(Books books) {
        this.books = books;
    }

    record Approval(@NotNull UUID fundId, @NotNull String previewHash) {}

    record Rejection(@NotNull UUID fundId, @NotNull ReasonCode reason) {}

    @PostMapping("/api/approvals/{proposalId}/approve")
    ResponseEntity<ObjectNode> approve(
            CommandRequest request,
            @PathVariable UUID proposalId,
            @Valid @RequestBody Approval body) {
        books.managerOfFund(body.fundId(), request.caller());
        return request.settle(
                new ApproveProposal(
                        FundEvent.streamOf(body.fundId()),
                        body.fundId(),
                        proposalId,
                        request.actor(),
                        body.previewHash()),
                body);
    }

    @PostMapping("/api/approvals/{proposalId}/reject")
    ResponseEntity<ObjectNode> reject(
            CommandRequest request,
            @PathVariable UUID proposalId,
            @Valid @RequestBody Rejection body) {
        books.managerOfFund(body.fundId(), request.caller());
        return request.settle(
                new RejectProposal(
                        FundEvent.streamOf(body.fundId()),
                        body.fundId(),
                        proposalId,
                        request.actor(),
                        body.reason()),
                body);
    }
}
