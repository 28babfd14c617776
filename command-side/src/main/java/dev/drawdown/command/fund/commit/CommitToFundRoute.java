package dev.drawdown.command.fund.commit;

import dev.drawdown.command.access.Books;
import dev.drawdown.command.partner.PartnerNotFound;
import dev.drawdown.command.request.CommandRequest;
import dev.drawdown.event.FundEvent;
import dev.drawdown.event.PartnerRole;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.node.ObjectNode;

/** {@code POST /api/funds/{fundId}/commitments}. */
@RestController
class CommitToFundRoute {

    private final Books books;

    CommitToFundRoute(Books books) {
        this.books = books;
    }

    record Body(
            @NotNull UUID partnerId,
            @NotNull @Positive Long amountCents,
            @Nullable PartnerRole role,
            @Nullable @Size(min = 1, max = 50) String shareClass,
            @Nullable @DecimalMin("0") @DecimalMax("1") BigDecimal callablePercentage,
            @NotNull LocalDate effectiveDate) {}

    @PostMapping("/api/funds/{fundId}/commitments")
    ResponseEntity<ObjectNode> commit(
            CommandRequest request, @PathVariable UUID fundId, @Valid @RequestBody Body body) {
        UUID managerId = books.managerOfFund(fundId, request.caller());
        if (books.managerOfPartner(body.partnerId()).filter(managerId::equals).isEmpty()) {
            throw new PartnerNotFound();
        }
        return request.settle(
                new CommitToFund(
                        FundEvent.streamOf(fundId),
                        fundId,
                        body.partnerId(),
                        body.amountCents(),
                        Objects.requireNonNullElse(body.role(), PartnerRole.LIMITED_PARTNER),
                        body.shareClass(),
                        Objects.requireNonNullElse(body.callablePercentage(), BigDecimal.ONE),
                        body.effectiveDate()),
                body);
    }
}
