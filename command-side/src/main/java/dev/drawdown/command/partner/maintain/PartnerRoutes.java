package dev.drawdown.command.partner.maintain;

import dev.drawdown.command.access.Books;
import dev.drawdown.command.partner.PartnerKeys;
import dev.drawdown.command.request.CommandRequest;
import dev.drawdown.event.ContactsChanged;
import dev.drawdown.event.PartnerEvent;
import dev.drawdown.event.PartnerStatus;
import dev.drawdown.event.PartnerStatusChanged;
import dev.drawdown.event.PreferencesSet;
import dev.drawdown.personal.PersonalKey;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** {@code POST /api/limited-partners/{partnerId}/status|contacts|preferences}. */
@RestController
class PartnerRoutes {

    private static final String PARTNER = "/api/limited-partners/{partnerId}";

    private final Books books;
    private final PartnerKeys keys;
    private final JsonMapper json;
    private final Clock clock;

    PartnerRoutes(Books books, PartnerKeys keys, JsonMapper json, Clock clock) {
        this.books = books;
        this.keys = keys;
        this.json = json;
        this.clock = clock;
    }

    record Status(@NotNull PartnerStatus status) {}

    record Contacts(@NotNull @Size(max = 20) List<@NotNull @Valid Contact> contacts) {}

    /** One contact person, as it is sealed. */
    record Contact(
            @NotBlank @Size(max = 200) String name,
            @Nullable @Email @Size(max = 254) String email,
            @Nullable @Size(max = 50) String phone,
            @Nullable @Size(max = 100) String role) {}

    record Preferences(
            @Nullable @Pattern(regexp = "monthly|quarterly|annual") String reportFrequency,
            @Nullable @Pattern(regexp = "pdf|excel|both") String reportFormat,
            @NotNull Boolean notifyByEmail,
            @Nullable @Size(max = 35) String locale) {}

    @PostMapping(PARTNER + "/status")
    ResponseEntity<ObjectNode> status(
            CommandRequest request, @PathVariable UUID partnerId, @Valid @RequestBody Status body) {
        return settle(request, new PartnerStatusChanged(partnerId, body.status()), body);
    }

    @PostMapping(PARTNER + "/contacts")
    ResponseEntity<ObjectNode> contacts(
            CommandRequest request,
            @PathVariable UUID partnerId,
            @Valid @RequestBody Contacts body) {
        books.refuseUnlessReached(partnerId, request.caller());
        PersonalKey key = keys.of(partnerId);
        return settle(
                request,
                new ContactsChanged(
                        partnerId,
                        body.contacts().stream()
                                .map(contact -> key.seal(json.writeValueAsString(contact)))
                                .toList()),
                body);
    }

    @PostMapping(PARTNER + "/preferences")
    ResponseEntity<ObjectNode> preferences(
            CommandRequest request,
            @PathVariable UUID partnerId,
            @Valid @RequestBody Preferences body) {
        return settle(
                request,
                new PreferencesSet(
                        partnerId,
                        body.reportFrequency(),
                        body.reportFormat(),
                        body.notifyByEmail(),
                        body.locale()),
                body);
    }

    private ResponseEntity<ObjectNode> settle(
            CommandRequest request, PartnerEvent event, Object body) {
        books.refuseUnlessReached(event.partnerId(), request.caller());
        return request.settle(new ChangePartner(event.stream(), event, LocalDate.now(clock)), body);
    }
}
