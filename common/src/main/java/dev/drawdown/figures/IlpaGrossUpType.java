package dev.drawdown.figures;

/**
 * The lines of ILPA's Performance Template v1.1, gross-up method: calls and distributions in total,
 * and what is added back to them, which is positive.
 */
public enum IlpaGrossUpType implements IlpaLine {
    CAPITAL_CALL("Capital Call: Total Amount", IlpaRoles.PAID_IN),
    FACILITY_DRAWDOWN(
            "Fund-level Subscription Facility Drawdown: Total Amount", IlpaRoles.ADVANCED),
    FACILITY_REPAYMENT(
            "Synthetic Distribution: Fund-level Subscription Facility Repayment", IlpaRoles.REPAID),
    DISTRIBUTION("Distribution: Permanent", IlpaRoles.PAID_OUT),
    MANAGEMENT_FEES("Gross Up Management Fees", IlpaRoles.ADDED_BACK_GROSS),
    PARTNERSHIP_EXPENSES("Gross Up Partnership Expenses", IlpaRoles.ADDED_BACK_GROSS),
    FACILITY_COST(
            "Gross Up Fund-level Subscription Facility Fees/Interest",
            IlpaRoles.FACILITY_COST_ADDED_BACK),
    UNREALIZED_CARRY("Gross Up Unrealized Carried Interest", IlpaRoles.ADDED_BACK_GROSS),
    OUTSTANDING_FACILITY_BALANCE(
            "Gross Up Outstanding Balance from Fund-level Subscription Facility",
            IlpaRoles.OWED_TO_FACILITY),
    NAV("NAV", IlpaRoles.PAID_OUT);

    private final String label;
    private final IlpaRoles roles;

    IlpaGrossUpType(String label, IlpaRoles roles) {
        this.label = label;
        this.roles = roles;
    }

    /** As the template names it. */
    public String label() {
        return label;
    }

    @Override
    public IlpaRole role(IlpaBasis basis) {
        return roles.in(basis);
    }
}
