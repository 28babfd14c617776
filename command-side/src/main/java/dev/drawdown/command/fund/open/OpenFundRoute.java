package dev.drawdown.command.fund.open;

import dev.drawdown.command.fund.FundId;
import dev.drawdown.command.partner.PartnerId;
import dev.drawdown.command.problem.Forbidden;
import dev.drawdown.command.problem.InvalidField;
import dev.drawdown.command.request.CommandRequest;
import dev.drawdown.event.FundOpened;
import dev.drawdown.money.Money;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.node.ObjectNode;

/** {@code POST /api/funds}. */
@RestController
class OpenFundRoute {

    private final Clock clock;

    OpenFundRoute(Clock clock) {
        this.clock = clock;
    }

    record Body(
            @Nullable UUID managerId,
            @NotBlank @Size(max = 200) String name,
            @NotNull Currency currency,
            @NotNull @Min(1900) @Max(2200) Integer vintageYear,
            @Nullable @Size(max = 100) String strategy,
            @Nullable @Size(min = 1, max = 100) String externalRef,
            @Nullable LocalDate effectiveDate) {}

    @PostMapping("/api/funds")
    ResponseEntity<ObjectNode> open(CommandRequest request, @Valid @RequestBody Body body) {
        UUID managerId = request.manager(body.managerId());
        refuseWithoutMinorUnit(body.currency());
        FundOpened event =
                new FundOpened(
                        FundId.of(managerId, body.externalRef(), body.name()),
                        managerId,
                        PartnerId.normalized(body.name()),
                        body.currency(),
                        body.vintageYear(),
                        body.strategy(),
                        body.externalRef() == null
                                ? null
                                : PartnerId.normalized(body.externalRef()));
        if (!request.caller().mayReach(managerId, event.fundId())) {
            throw new Forbidden("You are bounded to certain funds and may not open others.");
        }
        LocalDate effectiveDate =
                Objects.requireNonNullElseGet(body.effectiveDate(), () -> LocalDate.now(clock));
        return request.settle(new OpenFund(event.stream(), event, effectiveDate), body);
    }

    private static void refuseWithoutMinorUnit(Currency currency) {
        try {
            Money.digits(currency);
        } catch (IllegalArgumentException e) {
            throw new InvalidField(
                    "currency", currency + " is not a currency that money is kept in");
        }
    }
}
