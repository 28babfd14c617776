package dev.drawdown.local;

import java.util.Collection;

/** Sums of money in minor units, as the clerks, the ledger or the read tables know them. */
public record Totals(long committed, long called, long distributed, long nav) {

    public static final Totals NONE = new Totals(0, 0, 0, 0);

    /** All of them added up. */
    public static Totals sum(Collection<Totals> each) {
        return each.stream()
                .reduce(
                        NONE,
                        (one, other) ->
                                new Totals(
                                        one.committed + other.committed,
                                        one.called + other.called,
                                        one.distributed + other.distributed,
                                        one.nav + other.nav));
    }
}
