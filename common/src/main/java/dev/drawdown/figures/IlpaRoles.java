package dev.drawdown.figures;

import static dev.drawdown.figures.IlpaRole.DECREASES_DENOMINATOR;
import static dev.drawdown.figures.IlpaRole.DENOMINATOR;
import static dev.drawdown.figures.IlpaRole.LEFT_OUT;
import static dev.drawdown.figures.IlpaRole.NUMERATOR;

/** The roles of one kind of transaction in every measure. */
enum IlpaRoles {

    /** Paid in, in every measure. */
    PAID_IN(DENOMINATOR, DENOMINATOR, DENOMINATOR, DENOMINATOR),

    /** Paid in for what gross measures leave out. */
    PAID_IN_NET(DENOMINATOR, LEFT_OUT, DENOMINATOR, LEFT_OUT),

    /** Paid by the facility in the partners' place. */
    ADVANCED(LEFT_OUT, LEFT_OUT, DENOMINATOR, DENOMINATOR),

    /** The same for what gross measures leave out. */
    ADVANCED_NET(LEFT_OUT, LEFT_OUT, DENOMINATOR, LEFT_OUT),

    /** Paid in only because there is a facility. */
    FACILITY_COST_PAID(DENOMINATOR, LEFT_OUT, LEFT_OUT, LEFT_OUT),

    /** What the facility advanced, given back to it. */
    REPAID(LEFT_OUT, LEFT_OUT, DECREASES_DENOMINATOR, DECREASES_DENOMINATOR),

    /** The same for what gross measures leave out. */
    REPAID_NET(LEFT_OUT, LEFT_OUT, DECREASES_DENOMINATOR, LEFT_OUT),

    /** Paid out, or left. */
    PAID_OUT(NUMERATOR, NUMERATOR, NUMERATOR, NUMERATOR),

    /** Paid in, not used and given back. */
    RETURNED(
            DECREASES_DENOMINATOR,
            DECREASES_DENOMINATOR,
            DECREASES_DENOMINATOR,
            DECREASES_DENOMINATOR),

    /** The same for what gross measures leave out. */
    RETURNED_NET(DECREASES_DENOMINATOR, LEFT_OUT, DECREASES_DENOMINATOR, LEFT_OUT),

    /** Added back before fees, expenses and carry. */
    ADDED_BACK_GROSS(LEFT_OUT, NUMERATOR, LEFT_OUT, NUMERATOR),

    /** What the facility cost, added back except where it is part of the net. */
    FACILITY_COST_ADDED_BACK(LEFT_OUT, NUMERATOR, NUMERATOR, NUMERATOR),

    /** What the facility has advanced and not got back yet. */
    OWED_TO_FACILITY(LEFT_OUT, LEFT_OUT, NUMERATOR, NUMERATOR);

    private final IlpaRole netWith;
    private final IlpaRole grossWith;
    private final IlpaRole netWithout;
    private final IlpaRole grossWithout;

    IlpaRoles(IlpaRole netWith, IlpaRole grossWith, IlpaRole netWithout, IlpaRole grossWithout) {
        this.netWith = netWith;
        this.grossWith = grossWith;
        this.netWithout = netWithout;
        this.grossWithout = grossWithout;
    }

    IlpaRole in(IlpaBasis basis) {
        return switch (basis) {
            case NET_WITH_FACILITY -> netWith;
            case GROSS_WITH_FACILITY -> grossWith;
            case NET_WITHOUT_FACILITY -> netWithout;
            case GROSS_WITHOUT_FACILITY -> grossWithout;
        };
    }
}
