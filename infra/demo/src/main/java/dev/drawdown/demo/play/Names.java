package dev.drawdown.demo.play;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What the system has called what the plan calls <code>${NAME.FIELD}</code>: a field of the answer
 * to the command of that name, or with <code>FIELD@EVENT</code> of the event that came of it.
 */
final class Names {

    private static final Pattern NAME =
            Pattern.compile("\\$\\{([a-z0-9-]+)\\.([A-Za-z]+)(?:@([A-Za-z.0-9]+))?}");

    private final Ledger ledger;
    private final @Nullable Names outer;
    private final Map<String, Answer> answers = new ConcurrentHashMap<>();
    private final Map<String, String> found = new ConcurrentHashMap<>();

    private Names(Ledger ledger, @Nullable Names outer) {
        this.ledger = ledger;
        this.outer = outer;
    }

    static Names of(Ledger ledger) {
        return new Names(ledger, null);
    }

    /** Names of one story, which also knows these. */
    Names inner() {
        return new Names(ledger, this);
    }

    void learn(String name, Answer answer) {
        answers.put(name, answer);
    }

    /** A text with all names replaced. */
    String resolved(String text) {
        return NAME.matcher(text)
                .replaceAll(match -> Matcher.quoteReplacement(value(match.group())));
    }

    private String value(String reference) {
        var known = found.get(reference);
        if (known != null) {
            return known;
        }
        var value = lookedUp(reference);
        found.put(reference, value);
        return value;
    }

    private String lookedUp(String reference) {
        var match = NAME.matcher(reference);
        if (!match.matches()) {
            throw new IllegalArgumentException(reference);
        }
        var answer = answers.get(match.group(1));
        if (answer == null && outer != null) {
            return outer.value(reference);
        }
        if (answer == null) {
            throw new IllegalStateException("nothing has made " + reference);
        }
        var event = match.group(3);
        var value = event == null ? answer.text(match.group(2)) : of(answer, match.group(2), event);
        if (value.isEmpty()) {
            throw new DemoStopped(
                    "The command side did not say what %s is: %s"
                            .formatted(reference, answer.body()));
        }
        return value;
    }

    private String of(Answer answer, String field, String event) {
        var recorded =
                ledger.event(answer.text("stream"), event, answer.json().path("sequence").asLong());
        return recorded.path(field).asString(recorded.path("payload").path(field).asString(""));
    }
}
