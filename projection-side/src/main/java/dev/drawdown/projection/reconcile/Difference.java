package dev.drawdown.projection.reconcile;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A figure that is not what the ledger says.
 *
 * @param owner the commitment, fund or partner whose figure it is
 * @param figure which of its figures
 * @param inLedger absent where the ledger knows no such row
 * @param inTable absent where the row is missing
 */
record Difference(
        String table,
        UUID owner,
        String figure,
        @Nullable String inLedger,
        @Nullable String inTable) {

    String text(String name) {
        return "%s, %s: %s is %s in the table and %s by the ledger"
                .formatted(table, name, figure, words(inTable), words(inLedger));
    }

    private static String words(@Nullable String value) {
        return value == null ? "missing" : value;
    }
}
