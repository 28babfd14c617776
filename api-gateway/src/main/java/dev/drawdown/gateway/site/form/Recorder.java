package dev.drawdown.gateway.site.form;

import dev.drawdown.gateway.forward.Commands;
import dev.drawdown.gateway.forward.Commands.Outcome;
import dev.drawdown.gateway.login.Session;
import dev.drawdown.gateway.problem.Refusal;
import dev.drawdown.problem.ProblemCode;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Sends what a form says to the command side, as the person who is looking at it. */
@Component
public class Recorder {

    private final Commands commands;
    private final Session session;

    Recorder(Commands commands, Session session) {
        this.commands = commands;
        this.session = session;
    }

    /**
     * Sends it under the form's own key: once recorded, it stays recorded once. No answer is an
     * outcome too, so that what was typed can be shown again.
     *
     * @param path below {@code /api}
     */
    public Outcome send(HttpServletRequest request, String path, Object body, Form form) {
        String token = session.of(request).orElseThrow().access();
        try {
            return commands.send(token, path, body, form.key());
        } catch (Refusal away) {
            if (away.code() != ProblemCode.SERVICE_UNAVAILABLE) {
                throw away;
            }
            return new Outcome.Refused(
                    away.code().status(),
                    away.code().name(),
                    away.words(),
                    "",
                    JsonNodeFactory.instance.objectNode());
        }
    }

    /** Goes on to a page that shows what was recorded, and waits for it there. */
    public static ResponseEntity<String> recorded(String page, JsonNode answer) {
        return recorded(page, "yes", answer);
    }

    /**
     * The same, and says what was recorded.
     *
     * @param what one word for the page to go by
     */
    public static ResponseEntity<String> recorded(String page, String what, JsonNode answer) {
        String after = answer.path("stream").asString("") + ":" + answer.path("sequence").asLong(0);
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create(page + "?recorded=" + what + "&after=" + after))
                .build();
    }
}
