package dev.drawdown.demo.plan;

import dev.drawdown.event.CallType;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/** How much is called, and what for: fees and expenses first, the rest is invested. */
record CallSizes(Book book) {

    private static final long INVESTMENT_STEP = 10_000_00L;
    private static final long FEE_STEP = 100_00L;
    private static final long EXPENSE_STEP = 10_00L;
    private static final int FULL_FEE_YEARS = 5;
    private static final int LEAST_POINTS = 40;

    /** What a year calls in all: the model's part of what may still be called. */
    long ofYear(int year) {
        return book.fund
                .strategy()
                .model()
                .contributionRate(year)
                .multiply(BigDecimal.valueOf(book.room()))
                .setScale(0, RoundingMode.DOWN)
                .longValueExact();
    }

    /**
     * The parts of a call of about that amount; none if it is not worth a call.
     *
     * @param percentOfYear how much of the year's fees and expenses it brings
     */
    List<Bodies.CallPart> parts(long wanted, int year, int percentOfYear, boolean first) {
        var all = Math.min(wanted, book.room() - book.basisPoints(LEAST_POINTS));
        if (all < book.basisPoints(LEAST_POINTS)) {
            return List.of();
        }
        var fee = Math.min(down(fee(year) / 100 * percentOfYear, FEE_STEP), all / 2);
        var expenses = Math.min(down(expenses(year) / 100 * percentOfYear, EXPENSE_STEP), all / 5);
        var parts = new ArrayList<Bodies.CallPart>();
        add(parts, CallType.INVESTMENTS, all - fee - expenses, INVESTMENT_STEP);
        add(parts, CallType.MANAGEMENT_FEES, fee, FEE_STEP);
        add(parts, CallType.PARTNERSHIP_EXPENSES, expenses, EXPENSE_STEP);
        if (first) {
            add(parts, CallType.WORKING_CAPITAL, book.basisPoints(8), EXPENSE_STEP);
        } else if (book.fund.strategy() == Strategy.BUYOUT && year > 0 && year < FULL_FEE_YEARS) {
            add(
                    parts,
                    CallType.SUBSCRIPTION_FACILITY_INTEREST,
                    book.basisPoints(book.dice.between(2, 5, "facility " + wanted)),
                    EXPENSE_STEP);
        }
        return parts;
    }

    /** On what was committed while it invests, on ever less of it afterwards. */
    private long fee(int year) {
        var points = book.fund.strategy().feeBasisPoints();
        var percent = Math.max(25, 100 - 15 * Math.max(0, year - FULL_FEE_YEARS + 1));
        return book.basisPoints(points) / 100 * percent;
    }

    private long expenses(int year) {
        return book.basisPoints(book.dice.between(14, 26, "expenses " + year));
    }

    private void add(List<Bodies.CallPart> parts, CallType type, long about, long step) {
        var rounded = down(about, step);
        if (rounded > 0) {
            parts.add(new Bodies.CallPart(type, Evenly.from(rounded, step, book.weights())));
        }
    }

    private static long down(long amount, long step) {
        return amount / step * step;
    }
}
