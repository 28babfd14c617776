package dev.drawdown.gateway.page;

import dev.drawdown.gateway.problem.Refusal;
import dev.drawdown.paging.SignedCursor;
import dev.drawdown.problem.ProblemCode;
import java.util.List;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** Opens cursors into keys, and closes rows into pages. */
@Component
public class Pages {

    private final SignedCursor cursors;

    Pages(SignedCursor cursors) {
        this.cursors = cursors;
    }

    /**
     * The key behind which the page begins.
     *
     * @param scope route and filters: a cursor of one list does not open another
     * @param start the key before the first row
     */
    public <K> K start(PageAsk ask, String scope, K start, Function<String, K> parse) {
        String cursor = ask.cursor();
        if (cursor == null) {
            return start;
        }
        return cursors.open(scope, cursor)
                .map(parse)
                .orElseThrow(
                        () ->
                                Refusal.of(
                                        ProblemCode.INVALID_CURSOR,
                                        "This cursor was not made for this list."));
    }

    /** The page that these rows make: one row more than is shown means that there is another. */
    public <T> Page<T> page(PageAsk ask, String scope, List<T> rows, Function<T, String> key) {
        boolean more = rows.size() > ask.limit();
        List<T> shown = more ? rows.subList(0, ask.limit()) : rows;
        String next = more ? cursors.seal(scope, key.apply(shown.getLast())) : null;
        return new Page<>(shown, next, more);
    }
}
