package dev.drawdown.gateway.explain;

import dev.drawdown.gateway.problem.Refusal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A figure that can be explained: its names, what it is made of, and its rule in words. */
@SuppressWarnings("ImmutableEnumChecker") // the lists are List.of
public enum ExplainedFigure {
    COMMITTED(
            "committed",
            "totalCommitted",
            "Committed capital",
            Unit.MINOR_UNITS,
            "Sum of the commitments and of every change of them.",
            List.of(),
            Part.COMMITTED),
    CALLED(
            "called",
            "totalCalled",
            "Called capital",
            Unit.MINOR_UNITS,
            "Sum of the lines of every capital call, paid or not.",
            List.of(Words.CALL_DATE, Words.OPENING),
            Part.CALLED),
    RECEIVABLE(
            "receivable",
            "totalReceivable",
            "Called, not yet paid",
            Unit.MINOR_UNITS,
            "Called since the last report, less what was paid on it.",
            List.of(Words.CALL_DATE),
            Part.RECEIVABLE),
    PAID_IN(
            "paidIn",
            "totalContributed",
            "Paid-in capital",
            Unit.MINOR_UNITS,
            "Contributions paid, inside and outside the commitment, less returned excess.",
            List.of(Words.PAID_IN, Words.CALL_DATE, Words.OPENING),
            Part.PAID_IN),
    DISTRIBUTED(
            "distributed",
            "totalDistributed",
            "Distributed capital",
            Unit.MINOR_UNITS,
            "Sum of the distributions paid, before withheld tax; returned excess is none.",
            List.of(Words.PAYOUT_DATE, Words.OPENING),
            Part.DISTRIBUTED),
    UNFUNDED(
            "unfunded",
            "totalUnfunded",
            "Unfunded commitment",
            Unit.MINOR_UNITS,
            "Commitment, less contributions that reduce it, plus what was distributed and may be called"
                    + " again, plus returned excess, less what was released or expired.",
            List.of(Words.UNFUNDED, Words.OPENING),
            Part.UNFUNDED),
    NAV(
            "nav",
            "totalNav",
            "Net asset value",
            Unit.MINOR_UNITS,
            "The last value marked, plus what was paid in and less what was distributed since.",
            List.of(Words.MARK, Words.ESTIMATED),
            Part.NAV),
    DPI(
            "dpi",
            null,
            "DPI",
            Unit.MULTIPLE,
            "Distributions / paid-in.",
            List.of(Words.PAID_IN, Words.RECALLABLES, Words.OPENING),
            Part.DISTRIBUTED,
            Part.PAID_IN),
    RVPI(
            "rvpi",
            null,
            "RVPI",
            Unit.MULTIPLE,
            "Net asset value / paid-in.",
            List.of(Words.PAID_IN, Words.ESTIMATED, Words.OPENING),
            Part.NAV,
            Part.PAID_IN),
    TVPI(
            "tvpi",
            null,
            "TVPI",
            Unit.MULTIPLE,
            "(Distributions + net asset value) / paid-in.",
            List.of(Words.PAID_IN, Words.RECALLABLES, Words.NO_VALUE, Words.OPENING),
            Part.DISTRIBUTED,
            Part.NAV,
            Part.PAID_IN),
    MOIC(
            "moic",
            null,
            "MOIC",
            Unit.MULTIPLE,
            "(Distributions + net asset value) / paid-in: at a partner, net TVPI.",
            List.of(Words.PAID_IN, Words.RECALLABLES, Words.NO_VALUE, Words.OPENING),
            Part.DISTRIBUTED,
            Part.NAV,
            Part.PAID_IN),
    PIC(
            "pic",
            null,
            "PIC",
            Unit.MULTIPLE,
            "Paid-in / committed capital.",
            List.of(Words.PAID_IN, Words.OPENING),
            Part.PAID_IN,
            Part.COMMITTED),
    IRR(
            "irr",
            "netIrr",
            "IRR",
            Unit.ANNUAL_RATE,
            Words.XIRR,
            List.of(Words.ACT_365, Words.POOLED, Words.MARK_ONLY, Words.ROOTS, Words.NET),
            Part.FLOW,
            Part.VALUE),
    GROSS_IRR(
            "grossIrr",
            null,
            "Gross IRR",
            Unit.ANNUAL_RATE,
            Words.XIRR,
            List.of(Words.ACT_365, Words.POOLED, Words.MARK_ONLY, Words.ROOTS, Words.GROSS),
            Part.GROSS_FLOW,
            Part.GROSS_VALUE),
    PERIOD_RETURN(
            "periodReturn",
            null,
            "Return over the period",
            Unit.PERIOD_RETURN,
            "(1 + IRR) ^ (days / 365) - 1, days from the first flow to the last value.",
            List.of(Words.ACT_365, Words.POOLED, Words.MARK_ONLY, Words.UNDER_A_YEAR),
            Part.FLOW,
            Part.VALUE);

    private final String key;
    private final @Nullable String otherName;
    private final String label;
    private final Unit unit;
    private final String formula;
    private final List<String> conventions;
    private final List<Part> parts;

    ExplainedFigure(
            String key,
            @Nullable String otherName,
            String label,
            Unit unit,
            String formula,
            List<String> conventions,
            Part... parts) {
        this.key = key;
        this.otherName = otherName;
        this.label = label;
        this.unit = unit;
        this.formula = formula;
        this.conventions = conventions;
        this.parts = List.of(parts);
    }

    /** As an answer names it, or by the name that a summary gives its total. */
    public static ExplainedFigure of(@Nullable String name) {
        for (ExplainedFigure figure : values()) {
            if (figure.key.equals(name) || (name != null && name.equals(figure.otherName))) {
                return figure;
            }
        }
        throw Refusal.invalid("figure", "figure is one of " + names() + ".");
    }

    private static List<String> names() {
        return List.of(values()).stream().map(ExplainedFigure::key).toList();
    }

    public String key() {
        return key;
    }

    public String label() {
        return label;
    }

    public Unit unit() {
        return unit;
    }

    public String formula() {
        return formula;
    }

    List<String> conventions() {
        return conventions;
    }

    List<Part> parts() {
        return parts;
    }

    boolean isRate() {
        return unit == Unit.ANNUAL_RATE || unit == Unit.PERIOD_RETURN;
    }
}
