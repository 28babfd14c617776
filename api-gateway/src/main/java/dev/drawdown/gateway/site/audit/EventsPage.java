package dev.drawdown.gateway.site.audit;

import dev.drawdown.access.Caller;
import dev.drawdown.event.EventCodec;
import dev.drawdown.gateway.forward.Commands;
import dev.drawdown.gateway.login.Session;
import dev.drawdown.gateway.page.Page;
import dev.drawdown.gateway.page.PageAsk;
import dev.drawdown.gateway.site.Frame;
import dev.drawdown.gateway.site.Html;
import dev.drawdown.gateway.site.audit.Register.Kind;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.UriComponentsBuilder;

/** The ledger's events, filtered, as a list and as a file. */
@RestController
class EventsPage {

    private static final List<String> NAMES =
            EventCodec.types().keySet().stream().sorted().toList();

    private final Html html;
    private final Session session;
    private final EventQuery query;
    private final Ledger ledger;
    private final EventRows rows;
    private final Register register;
    private final Commands commands;

    EventsPage(
            Html html,
            Session session,
            EventQuery query,
            Ledger ledger,
            EventRows rows,
            Register register,
            Commands commands) {
        this.html = html;
        this.session = session;
        this.query = query;
        this.ledger = ledger;
        this.rows = rows;
        this.register = register;
        this.commands = commands;
    }

    @GetMapping("/audit")
    ResponseEntity<String> events(
            Frame frame,
            PageAsk ask,
            HttpServletRequest request,
            @AuthenticationPrincipal Caller caller) {
        EventFilter filter = EventFilter.of(request);
        EventQuery.Asked asked = query.of(filter, caller);
        if (!asked.errors().isEmpty()) {
            return wrong(frame, caller, filter, asked.errors());
        }
        return switch (ledger.ask(token(request), paged(asked.path(), filter, ask))) {
            case Ledger.Answer.Blamed blamed ->
                    wrong(frame, caller, filter, Map.of(blamed.field(), blamed.words()));
            case Ledger.Answer.Found found -> {
                Page<AuditedEvent> page = found.page();
                Page<EventRow> shown =
                        new Page<>(
                                rows.of(page.items(), caller, frame.show()),
                                page.nextCursor(),
                                page.hasMore());
                yield html.page("audit/events", frame, model(caller, filter, Map.of(), shown));
            }
        };
    }

    /** All that match, from the first on, a line each: what a program reads. */
    @GetMapping("/audit/events.ndjson")
    void file(
            Frame frame,
            HttpServletRequest request,
            HttpServletResponse response,
            @AuthenticationPrincipal Caller caller)
            throws IOException {
        EventFilter filter = EventFilter.of(request);
        EventQuery.Asked asked = query.of(filter, caller);
        if (!asked.errors().isEmpty()) {
            response.sendRedirect("/audit" + (frame.query().isEmpty() ? "" : "?" + frame.query()));
            return;
        }
        commands.pass(
                token(request),
                asked.path().encode().toUriString(),
                MediaType.APPLICATION_NDJSON,
                "events.ndjson",
                response);
    }

    private ResponseEntity<String> wrong(
            Frame frame, Caller caller, EventFilter filter, Map<String, String> errors) {
        return html.page("audit/events", frame, model(caller, filter, errors, null));
    }

    private EventsModel model(
            Caller caller,
            EventFilter filter,
            Map<String, String> errors,
            @Nullable Page<EventRow> page) {
        return new EventsModel(
                filter,
                NAMES,
                register.offered(Kind.FUND, caller),
                register.offered(Kind.PARTNER, caller),
                errors,
                page);
    }

    private static UriComponentsBuilder paged(
            UriComponentsBuilder path, EventFilter filter, PageAsk ask) {
        path.queryParam("limit", ask.limit());
        if (filter.newestFirst()) {
            path.queryParam("newestFirst", true);
        }
        String cursor = ask.cursor();
        return cursor == null
                ? path
                : path.queryParam("cursor", "{cursor}").uriVariables(Map.of("cursor", cursor));
    }

    private String token(HttpServletRequest request) {
        return session.of(request).orElseThrow().access();
    }
}
