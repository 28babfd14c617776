package dev.drawdown.command.fund.charge;

import dev.drawdown.command.access.Books;
import dev.drawdown.command.request.CommandRequest;
import dev.drawdown.event.ChargeKind;
import dev.drawdown.event.FundEvent;
import dev.drawdown.id.DerivedId;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
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

/** {@code POST /api/funds/{fundId}/charges}. */
@RestController
class RecordChargeRoute {

    private final Books books;

    RecordChargeRoute(Books books) {
        this.books = books;
    }

    record Body(
            @NotNull ChargeKind kind,
            @NotNull LocalDate date,
            @NotNull Long amountCents,
            @Nullable @Size(max = 20_000) List<@NotNull @Valid Line> lines) {

        Charge of(UUID id) {
            return new Charge(
                    id,
                    kind,
                    date,
                    amountCents,
                    Objects.requireNonNullElse(lines, List.<Line>of()).stream()
                            .map(line -> new Charge.Line(line.commitmentId(), line.amountCents()))
                            .toList(),
                    null);
        }
    }

    record Line(@NotNull UUID commitmentId, @NotNull Long amountCents) {}

    @PostMapping("/api/funds/{fundId}/charges")
    ResponseEntity<ObjectNode> record(
            CommandRequest request, @PathVariable UUID fundId, @Valid @RequestBody Body body) {
        books.managerOfFund(fundId, request.caller());
        return request.settle(
                new RecordCharge(
                        FundEvent.streamOf(fundId),
                        fundId,
                        body.of(DerivedId.of("charge", fundId, request.key(body)))),
                body);
    }
}
