package dev.drawdown.figures;

/**
 * The 34 transaction types of ILPA's Performance Template v1.1, granular method, and the measures
 * that each enters (its sheet "Transaction Type Mapping"). Amounts are from the partners' side.
 */
public enum IlpaType implements IlpaLine {
    CALL_INVESTMENTS("Capital Call: Investments", IlpaRoles.PAID_IN),
    CALL_FEES_AND_EXPENSES(
            "Capital Call: Management Fees/Partnership Expenses", IlpaRoles.PAID_IN_NET),
    CALL_MANAGEMENT_FEES_INSIDE(
            "Capital Call: Management Fees (Inside Commitment)", IlpaRoles.PAID_IN_NET),
    CALL_MANAGEMENT_FEES_OUTSIDE(
            "Capital Call: Management Fees (Outside Commitment)", IlpaRoles.PAID_IN_NET),
    CALL_PARTNERSHIP_EXPENSES("Capital Call: Partnership Expenses", IlpaRoles.PAID_IN_NET),
    CALL_PLACEMENT_FEES("Capital Call: Placement Agent Fees", IlpaRoles.PAID_IN_NET),
    CALL_WORKING_CAPITAL("Capital Call: Working Capital", IlpaRoles.PAID_IN),
    FACILITY_DRAWDOWN_INVESTMENTS(
            "Fund-level Subscription Facility Drawdown: Investments", IlpaRoles.ADVANCED),
    FACILITY_DRAWDOWN_FEES_AND_EXPENSES(
            "Fund-level Subscription Facility Drawdown: Management Fees/Partnership Expenses",
            IlpaRoles.ADVANCED_NET),
    FACILITY_DRAWDOWN_WORKING_CAPITAL(
            "Fund-level Subscription Facility Drawdown: Working Capital", IlpaRoles.ADVANCED),
    CALL_FACILITY_COST(
            "Capital Call: Fund-level Subscription Facility Fees/Interest",
            IlpaRoles.FACILITY_COST_PAID),
    FACILITY_REPAYMENT_INVESTMENTS(
            "Synthetic Distribution: Fund-level Subscription Facility Repayment: Investments",
            IlpaRoles.REPAID),
    FACILITY_REPAYMENT_FEES_AND_EXPENSES(
            "Synthetic Distribution: Fund-level Subscription Facility Repayment: Management Fees/Partnership Expenses",
            IlpaRoles.REPAID_NET),
    DEEMED_GP_CONTRIBUTION("Deemed GP Contribution from LPs", IlpaRoles.PAID_IN_NET),
    CARRY_OR_CLAWBACK("Carry / Clawback", IlpaRoles.ADDED_BACK_GROSS),
    DISTRIBUTION_CARRY(
            "Distribution: Carry - (Should be input as a positive value)",
            IlpaRoles.ADDED_BACK_GROSS),
    DISTRIBUTION_CLAWBACK("Distribution: Clawback", IlpaRoles.ADDED_BACK_GROSS),
    DISTRIBUTION_PERMANENT("Distribution: Permanent", IlpaRoles.PAID_OUT),
    DISTRIBUTION_PERMANENT_INCOME("Distribution: Permanent - Income/Dividends", IlpaRoles.PAID_OUT),
    DISTRIBUTION_PERMANENT_GAIN("Distribution: Permanent - Gain / Loss", IlpaRoles.PAID_OUT),
    DISTRIBUTION_PERMANENT_CAPITAL(
            "Distribution: Permanent - Return of Capital", IlpaRoles.PAID_OUT),
    DISTRIBUTION_PERMANENT_MANAGEMENT_FEES(
            "Distribution: Permanent - Return of Management Fees", IlpaRoles.PAID_OUT),
    DISTRIBUTION_PERMANENT_EXPENSES(
            "Distribution: Permanent - Return of Partnership Expenses", IlpaRoles.PAID_OUT),
    DISTRIBUTION_RECALLABLE("Distribution: Recallable", IlpaRoles.PAID_OUT),
    DISTRIBUTION_RECALLABLE_CAPITAL(
            "Distribution: Recallable - Return of Capital", IlpaRoles.PAID_OUT),
    DISTRIBUTION_RECALLABLE_MANAGEMENT_FEES(
            "Distribution: Recallable - Return of Management Fees", IlpaRoles.PAID_OUT),
    DISTRIBUTION_RECALLABLE_EXPENSES(
            "Distribution: Recallable - Return of Partnership Expenses", IlpaRoles.PAID_OUT),
    RETURNED_EXCESS_INVESTMENTS(
            "Distribution: Return of Excess Capital Called: Investments", IlpaRoles.RETURNED),
    RETURNED_EXCESS_FEES_AND_EXPENSES(
            "Distribution: Return of Excess Capital Called: Management Fees/Partnership Expenses",
            IlpaRoles.RETURNED_NET),
    ACCRUED_CARRY("Quarter-end Adjustment for Carry Allocation", IlpaRoles.ADDED_BACK_GROSS),
    ACCRUED_FEES_AND_EXPENSES(
            "Quarter-end Adjustment for Accrued Management Fees/Partnership Expenses",
            IlpaRoles.ADDED_BACK_GROSS),
    ACCRUED_FACILITY_COST(
            "Quarter-end Adjustment for Accrued Fees/Interest from Fund-level Subscription Facility",
            IlpaRoles.FACILITY_COST_ADDED_BACK),
    OUTSTANDING_FACILITY_BALANCE(
            "Gross Up Outstanding Balance from Fund-level Subscription Facility",
            IlpaRoles.OWED_TO_FACILITY),
    NAV("NAV", IlpaRoles.PAID_OUT);

    private final String label;
    private final IlpaRoles roles;

    IlpaType(String label, IlpaRoles roles) {
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
