package dev.drawdown.command.fund.changecommitment;

import dev.drawdown.command.access.Books;
import dev.drawdown.command.problem.InvalidField;
import dev.drawdown.command.request.CommandRequest;
import dev.drawdown.event.CommitmentKind;
import dev.drawdown.event.FundEvent;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.node.ObjectNode;

/** {@code POST /api/funds/{fundId}/commitments/{commitmentId}/changes}. */
@RestController
class ChangeCommitmentRoute {

    private final Books books;

    ChangeCommitmentRoute(Books books) {
        this.books = books;
    }

    /**
     * What changes.
     *
     * @param deltaCents added to the commitment, or to what may still be called of it; by its kind
     */
    record Body(
            @NotNull CommitmentKind kind,
            @NotNull Long deltaCents,
            @Nullable @DecimalMin("0") @DecimalMax("1") BigDecimal callablePercentage,
            @NotNull LocalDate effectiveDate) {

        void refuseWrongSign() {
            boolean fits =
                    switch (kind) {
                        case INCREASE -> deltaCents >= 0;
                        case DECREASE, RELEASED -> deltaCents <= 0;
                        case UNFUNDED_ADJUSTMENT -> true;
                        case INITIAL, RESTATED -> false;
                    };
            if (!fits) {
                throw new InvalidField("deltaCents", "deltaCents does not fit the kind of change");
            }
        }
    }

    @PostMapping("/api/funds/{fundId}/commitments/{commitmentId}/changes")
    ResponseEntity<ObjectNode> change(
            CommandRequest request,
            @PathVariable UUID fundId,
            @PathVariable UUID commitmentId,
            @Valid @RequestBody Body body) {
        books.managerOfFund(fundId, request.caller());
        body.refuseWrongSign();
        return request.settle(
                new ChangeCommitment(
                        FundEvent.streamOf(fundId),
                        fundId,
                        commitmentId,
                        body.kind(),
                        body.deltaCents(),
                        body.callablePercentage(),
                        body.effectiveDate()),
                body);
    }
}
