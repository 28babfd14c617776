package dev.drawdown.gateway.explain;

/** The conventions, each in a sentence, with who says so. */
final class Words {

    static final String XIRR =
            "The rate r at which the sum of flow / (1 + r) ^ (days / 365) is zero, the value at the mark"
                    + " counted as if it were paid out then; days from the first flow.";
    static final String ACT_365 =
            "Day count: actual days over a year of 365 (Act/365), daily flows, as ILPA's Performance"
                    + " Template has it.";
    static final String POOLED =
            "Of several funds: the rate of all their flows together, each up to its own value; never an"
                    + " average of rates.";
    static final String MARK_ONLY = "Flows after the mark are left out.";
    static final String ROOTS =
            "Where several rates balance the flows, the one nearest to the modified Dietz return is"
                    + " shown, and the answer says that it is ambiguous.";
    static final String NET = "Net: after fees, expenses and carry.";
    static final String GROSS =
            "Gross: before fees, expenses and carry, over the same period as the net rate.";
    static final String UNDER_A_YEAR =
            "Under 365 days only this is shown: GIPS does not annualise shorter periods.";
    static final String CALL_DATE = "A call counts at its due date, whenever it was paid (ILPA).";
    static final String PAYOUT_DATE = "A distribution counts at its payment date (ILPA).";
    static final String PAID_IN =
            "Paid-in: contributions inside and outside the commitment, less returned excess, without"
                    + " the interest of later closings (ILPA).";
    static final String RECALLABLES =
            "Distributions that may be called again count gross unless asked otherwise: as distributed"
                    + " when paid, as paid-in when called again (ILPA's default).";
    static final String OPENING =
            "An opening balance states cumulative amounts; what is dated before it is in them.";
    static final String UNFUNDED =
            "The lines are those of ILPA's Reporting Template, table A.2; an opening balance states its"
                    + " own unfunded amount.";
    static final String MARK =
            "Of two marks of one date the one recorded later stands; values are stated line by line.";
    static final String ESTIMATED =
            "Between two marks the value is estimated: the last one, plus contributions, less"
                    + " distributions.";
    static final String NO_VALUE = "A value that is not reported counts as zero here.";

    private Words() {}
}
