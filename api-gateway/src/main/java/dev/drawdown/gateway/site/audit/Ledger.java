package dev.drawdown.gateway.site.audit;

import dev.drawdown.gateway.forward.Commands;
import dev.drawdown.gateway.forward.Commands.Outcome;
import dev.drawdown.gateway.page.Page;
import dev.drawdown.gateway.problem.Refusal;
import dev.drawdown.problem.ProblemCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads events from where they are kept, as the auditor who is looking. */
@Component
class Ledger {

    private final Commands commands;
    private final JsonMapper json;

    Ledger(Commands commands, JsonMapper json) {
        this.commands = commands;
        this.json = json;
    }

    /** Either a page of events, or which field is to blame that there is none. */
    sealed interface Answer {

        /** What was found. */
        record Found(Page<AuditedEvent> page) implements Answer {}

        /** What was typed cannot be asked. */
        record Blamed(String field, String words) implements Answer {}
    }

    Answer ask(String token, UriComponentsBuilder path) {
        return switch (commands.ask(token, path.encode().toUriString())) {
            case Outcome.Done done -> new Answer.Found(page(done.body()));
            case Outcome.Refused refused when !refused.field().isEmpty() ->
                    new Answer.Blamed(refused.field(), refused.message());
            case Outcome.Refused refused -> throw refusal(refused);
        };
    }

    /** The events of a short answer; none where the question makes no sense. */
    List<AuditedEvent> events(String token, UriComponentsBuilder path) {
        return switch (ask(token, path)) {
            case Answer.Found found -> found.page().items();
            case Answer.Blamed _ -> List.of();
        };
    }

    Optional<AuditedEvent> one(String token, UriComponentsBuilder path) {
        return events(token, path).stream().findFirst();
    }

    private Page<AuditedEvent> page(JsonNode body) {
        List<AuditedEvent> events = new ArrayList<>();
        body.path("items").forEach(item -> events.add(json.treeToValue(item, AuditedEvent.class)));
        String next = body.path("nextCursor").asString("");
        return new Page<>(
                events, next.isEmpty() ? null : next, body.path("hasMore").asBoolean(false));
    }

    private static Refusal refusal(Outcome.Refused refused) {
        return switch (refused.status()) {
            case 401, 403 -> Refusal.of(ProblemCode.FORBIDDEN, refused.message());
            case 400 -> Refusal.of(ProblemCode.INVALID_PARAMETER, refused.message());
            default -> Refusal.unavailable(refused.message(), null);
        };
    }
}
