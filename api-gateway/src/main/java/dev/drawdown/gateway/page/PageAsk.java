package dev.drawdown.gateway.page;

import org.jspecify.annotations.Nullable;

/**
 * Which page of a list is asked for.
 *
 * @param cursor absent for the first page
 */
public record PageAsk(int limit, @Nullable String cursor) {

    static final int USUAL = 50;
    static final int MOST = 100;

    public boolean isFirst() {
        return cursor == null;
    }

    /** How many rows to read: one more than are shown tells whether there is another page. */
    public int rows() {
        return limit + 1;
    }
}
