package dev.drawdown.command.imports.kind;

import dev.drawdown.command.imports.InvalidImport;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;

/** Sums of amounts as the database adds them up: of any size, until they are to be shown. */
public final class ExactSum {

    private ExactSum() {}

    /**
     * The sum in a column.
     *
     * @throws InvalidImport if it does not fit into 64 bits
     */
    public static long of(ResultSet row, String column) throws SQLException {
        BigDecimal sum = row.getBigDecimal(column);
        try {
            return sum.longValueExact();
        } catch (ArithmeticException tooLarge) {
            throw InvalidImport.in("file", "its sum of %s does not fit".formatted(column));
        }
    }
}
