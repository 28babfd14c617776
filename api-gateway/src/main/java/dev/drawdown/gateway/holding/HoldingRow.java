package dev.drawdown.gateway.holding;

import dev.drawdown.gateway.page.Row;
import dev.drawdown.money.Share;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.SQLException;
import java.util.function.LongUnaryOperator;
import org.jspecify.annotations.Nullable;

/** A deal as its row has it, on the way to whoever's part of it is asked for. */
record HoldingRow(Row row) {

    private static final int MULTIPLE_DECIMALS = 6;
    private static final int SHARE_DECIMALS = 10;

    /** The whole of it. */
    Holding whole() throws SQLException {
        return holding(amount -> amount, BigDecimal.ONE);
    }

    /** One line of it. */
    Holding of(Share share) throws SQLException {
        if (share.sum().signum() == 0) {
            return holding(_ -> 0, BigDecimal.ZERO);
        }
        return holding(
                share::of,
                BigDecimal.valueOf(share.weight())
                        .divide(new BigDecimal(share.sum()), SHARE_DECIMALS, RoundingMode.HALF_UP));
    }

    private Holding holding(LongUnaryOperator part, BigDecimal share) throws SQLException {
        long invested = part.applyAsLong(row.amount("invested_cents"));
        long value = part.applyAsLong(row.amount("value_cents"));
        long income = part.applyAsLong(row.amount("income_cents"));
        long proceeds = part.applyAsLong(row.amount("proceeds_cents"));
        long back = Math.addExact(value, Math.addExact(income, proceeds));
        return new Holding(
                row.id("id"),
                row.id("fund_id"),
                row.text("fund_name"),
                row.text("company"),
                row.textIfAny("sector"),
                row.textIfAny("country"),
                row.text("status"),
                row.text("currency"),
                invested,
                part.applyAsLong(row.amount("cost_cents")),
                value,
                income,
                proceeds,
                Math.subtractExact(back, invested),
                multiple(back, invested),
                ownership(share),
                share,
                row.numberIfAny("taking_part"),
                row.date("as_of_date"),
                row.dateIfAny("valued_on"));
    }

    private static @Nullable BigDecimal multiple(long back, long invested) {
        return invested == 0
                ? null
                : BigDecimal.valueOf(back)
                        .divide(
                                BigDecimal.valueOf(invested),
                                MULTIPLE_DECIMALS,
                                RoundingMode.HALF_UP);
    }

    private @Nullable BigDecimal ownership(BigDecimal share) throws SQLException {
        BigDecimal funds = row.decimalIfAny("ownership");
        return funds == null
                ? null
                : funds.multiply(share).setScale(SHARE_DECIMALS, RoundingMode.HALF_UP);
    }
}
