package dev.drawdown.command.imports;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.drawdown.command.problem.InvalidCursor;
import dev.drawdown.command.problem.InvalidParameter;
import dev.drawdown.paging.SignedCursor;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A page of a list.
 *
 * @param nextCursor opens the next page; absent on the last
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Page<T>(List<T> items, @Nullable String nextCursor, boolean hasMore) {

    public static final int DEFAULT_LIMIT = 50;
    private static final int MOST = 100;

    public Page {
        items = List.copyOf(items);
    }

    /**
     * How many items to fetch: one more than asked for, which tells whether there is another page.
     */
    public static int fetch(int limit) {
        if (limit < 1 || limit > MOST) {
            throw new InvalidParameter("limit", "limit is a number from 1 to " + MOST + ".");
        }
        return limit + 1;
    }

    /** The key after which the page starts, or {@code first} where there is no cursor. */
    public static String start(
            SignedCursor cursors, String scope, @Nullable String cursor, String first) {
        return cursor == null ? first : cursors.open(scope, cursor).orElseThrow(InvalidCursor::new);
    }

    /** The page of at most {@code limit} of the fetched items. */
    public static <T> Page<T> of(
            List<T> fetched,
            int limit,
            SignedCursor cursors,
            String scope,
            Function<T, String> key) {
        if (fetched.size() <= limit) {
            return new Page<>(fetched, null, false);
        }
        List<T> items = fetched.subList(0, limit);
        return new Page<>(items, cursors.seal(scope, key.apply(items.getLast())), true);
    }
}
