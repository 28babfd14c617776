package dev.drawdown.command.partner.onboard;

import dev.drawdown.command.request.CommandRequest;
import dev.drawdown.event.EntityType;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.node.ObjectNode;

/** {@code POST /api/limited-partners}. */
@RestController
class OnboardPartnerRoute {

    private final PartnerOnboarding onboarding;
    private final Clock clock;

    OnboardPartnerRoute(PartnerOnboarding onboarding, Clock clock) {
        this.onboarding = onboarding;
        this.clock = clock;
    }

    record Body(
            @Nullable UUID managerId,
            @NotNull EntityType entityType,
            @NotBlank @Size(max = 200) String legalName,
            @Nullable @Pattern(regexp = "[A-Z]{2}") String domicile,
            @Nullable @Size(min = 1, max = 100) String externalRef,
            @Nullable LocalDate effectiveDate) {}

    @PostMapping("/api/limited-partners")
    ResponseEntity<ObjectNode> onboard(CommandRequest request, @Valid @RequestBody Body body) {
        OnboardPartner command =
                onboarding.prepare(
                        request.manager(body.managerId()),
                        body.entityType(),
                        body.legalName(),
                        body.domicile(),
                        body.externalRef(),
                        Objects.requireNonNullElseGet(
                                body.effectiveDate(), () -> LocalDate.now(clock)),
                        false,
                        null);
        return request.settle(command, body);
    }
}
