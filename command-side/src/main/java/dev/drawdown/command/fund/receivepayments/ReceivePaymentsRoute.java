package dev.drawdown.command.fund.receivepayments;

import dev.drawdown.command.access.Books;
import dev.drawdown.command.request.CommandRequest;
import dev.drawdown.event.FundEvent;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
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

/**
 * {@code POST /api/funds/{fundId}/capital-calls/{callId}/payments} for one call, {@code POST
 * /api/funds/{fundId}/payments} for a bank file that pays several.
 */
@RestController
class ReceivePaymentsRoute {

    private final Books books;

    ReceivePaymentsRoute(Books books) {
        this.books = books;
    }

    record CallPayments(@NotEmpty @Size(max = 20_000) List<@NotNull @Valid Payment> payments) {}

    record Payment(
            @NotNull UUID commitmentId,
            @NotNull @Positive Long amountCents,
            @NotNull LocalDate valueDate,
            @Nullable Boolean creditExcess,
            @Nullable @Pattern(regexp = "[0-9a-f]{64}") String bankRefHash) {

        ReceivePayments.Payment of(UUID callId) {
            return new ReceivePayments.Payment(
                    callId,
                    commitmentId,
                    amountCents,
                    valueDate,
                    Boolean.TRUE.equals(creditExcess),
                    bankRefHash);
        }
    }

    record FundPayments(@NotEmpty @Size(max = 20_000) List<@NotNull @Valid Paid> payments) {}

    record Paid(@NotNull UUID callId, @NotNull @Valid Payment payment) {}

    @PostMapping("/api/funds/{fundId}/capital-calls/{callId}/payments")
    ResponseEntity<ObjectNode> receive(
            CommandRequest request,
            @PathVariable UUID fundId,
            @PathVariable UUID callId,
            @Valid @RequestBody CallPayments body) {
        return settle(
                request,
                fundId,
                body.payments().stream().map(payment -> payment.of(callId)).toList(),
                body);
    }

    @PostMapping("/api/funds/{fundId}/payments")
    ResponseEntity<ObjectNode> receiveAll(
            CommandRequest request,
            @PathVariable UUID fundId,
            @Valid @RequestBody FundPayments body) {
        return settle(
                request,
                fundId,
                body.payments().stream().map(paid -> paid.payment().of(paid.callId())).toList(),
                body);
    }

    private ResponseEntity<ObjectNode> settle(
            CommandRequest request,
            UUID fundId,
            List<ReceivePayments.Payment> payments,
            Object body) {
        books.managerOfFund(fundId, request.caller());
        return request.settle(
                new ReceivePayments(FundEvent.streamOf(fundId), fundId, payments), body);
    }
}
