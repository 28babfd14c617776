package dev.drawdown.gateway.site.audit;

import dev.drawdown.access.Caller;
import dev.drawdown.event.EntryReversed;
import dev.drawdown.event.EventCodec;
import dev.drawdown.gateway.login.Session;
import dev.drawdown.gateway.problem.Refusal;
import dev.drawdown.gateway.site.Frame;
import dev.drawdown.gateway.site.Html;
import dev.drawdown.problem.ProblemCode;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.UriComponentsBuilder;
import tools.jackson.databind.json.JsonMapper;

/** One event as it was stored, and what it is linked to. */
@RestController
class EventPage {

    private static final String REVERSED = EventCodec.nameOf(EntryReversed.class);
    private static final int REVERSALS = 100;

    private final Html html;
    private final Session session;
    private final Ledger ledger;
    private final EventRows rows;
    private final JsonMapper json;

    EventPage(Html html, Session session, Ledger ledger, EventRows rows, JsonMapper json) {
        this.html = html;
        this.session = session;
        this.ledger = ledger;
        this.rows = rows;
        this.json = json;
    }

    @GetMapping("/audit/{position}")
    ResponseEntity<String> event(
            Frame frame,
            @PathVariable long position,
            HttpServletRequest request,
            @AuthenticationPrincipal Caller caller) {
        String token = session.of(request).orElseThrow().access();
        AuditedEvent event =
                ledger.one(token, asking().queryParam("position", position))
                        .orElseThrow(EventPage::unknown);
        EventModel model =
                new EventModel(
                        rows.of(List.of(event), caller, frame.show()).getFirst(),
                        json.writerWithDefaultPrettyPrinter().writeValueAsString(event.payload()),
                        inStream(token, event, event.sequence() - 1).orElse(null),
                        inStream(token, event, event.sequence() + 1).orElse(null),
                        reversed(token, event).orElse(null),
                        reversal(token, event).orElse(null));
        return html.page("audit/event", frame, model);
    }

    private Optional<AuditedEvent> inStream(String token, AuditedEvent event, long sequence) {
        return sequence < 0
                ? Optional.empty()
                : ledger.one(
                        token,
                        asking().queryParam("stream", event.stream())
                                .queryParam("sequence", sequence));
    }

    private Optional<AuditedEvent> reversed(String token, AuditedEvent event) {
        UUID fund = event.fundId();
        return fund == null || !event.name().equals(REVERSED)
                ? Optional.empty()
                : ledger.one(
                        token,
                        asking().queryParam("fundId", fund)
                                .queryParam("eventId", event.payload().path("entryId").asString()));
    }

    private Optional<AuditedEvent> reversal(String token, AuditedEvent event) {
        UUID fund = event.fundId();
        if (fund == null) {
            return Optional.empty();
        }
        return ledger
                .events(
                        token,
                        asking().queryParam("fundId", fund)
                                .queryParam("name", REVERSED)
                                .queryParam("limit", REVERSALS))
                .stream()
                .filter(
                        other ->
                                other.payload()
                                        .path("entryId")
                                        .asString()
                                        .equals(event.eventId().toString()))
                .findFirst();
    }

    private static UriComponentsBuilder asking() {
        return UriComponentsBuilder.fromPath("/api/audit/events");
    }

    private static Refusal unknown() {
        return Refusal.of(ProblemCode.NOT_FOUND, "There is no such event in your reach.");
    }
}
