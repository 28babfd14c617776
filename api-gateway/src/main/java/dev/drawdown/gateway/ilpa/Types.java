package dev.drawdown.gateway.ilpa;

import dev.drawdown.figures.IlpaGrossUpType;
import dev.drawdown.figures.IlpaLine;
import dev.drawdown.figures.IlpaType;

/** Which of ILPA's types a flow of ours is. */
final class Types {

    private Types() {}

    static IlpaType ofCall(TypedFlow flow) {
        return switch (flow.type()) {
            case "investments" -> IlpaType.CALL_INVESTMENTS;
            case "management_fees" ->
                    flow.inside()
                            ? IlpaType.CALL_MANAGEMENT_FEES_INSIDE
                            : IlpaType.CALL_MANAGEMENT_FEES_OUTSIDE;
            case "partnership_expenses" -> IlpaType.CALL_PARTNERSHIP_EXPENSES;
            case "placement_fees" -> IlpaType.CALL_PLACEMENT_FEES;
            case "working_capital" -> IlpaType.CALL_WORKING_CAPITAL;
            case "subscription_facility_interest" -> IlpaType.CALL_FACILITY_COST;
            case "deemed_gp_contribution" -> IlpaType.DEEMED_GP_CONTRIBUTION;
            default -> throw new IllegalStateException("calls for " + flow.type());
        };
    }

    static IlpaType ofDistribution(TypedFlow flow) {
        boolean recallable = flow.inside();
        return switch (flow.type()) {
            case "return_of_capital" ->
                    recallable
                            ? IlpaType.DISTRIBUTION_RECALLABLE_CAPITAL
                            : IlpaType.DISTRIBUTION_PERMANENT_CAPITAL;
            case "return_of_management_fees" ->
                    recallable
                            ? IlpaType.DISTRIBUTION_RECALLABLE_MANAGEMENT_FEES
                            : IlpaType.DISTRIBUTION_PERMANENT_MANAGEMENT_FEES;
            case "return_of_partnership_expenses" ->
                    recallable
                            ? IlpaType.DISTRIBUTION_RECALLABLE_EXPENSES
                            : IlpaType.DISTRIBUTION_PERMANENT_EXPENSES;
            case "realized_gain" ->
                    recallable
                            ? IlpaType.DISTRIBUTION_RECALLABLE
                            : IlpaType.DISTRIBUTION_PERMANENT_GAIN;
            case "dividend", "interest" ->
                    recallable
                            ? IlpaType.DISTRIBUTION_RECALLABLE
                            : IlpaType.DISTRIBUTION_PERMANENT_INCOME;
            case "clawback" -> IlpaType.DISTRIBUTION_PERMANENT;
            case "returned_excess" -> IlpaType.RETURNED_EXCESS_INVESTMENTS;
            case "returned_excess_fees" -> IlpaType.RETURNED_EXCESS_FEES_AND_EXPENSES;
            case "carried_interest" -> IlpaType.DISTRIBUTION_CARRY;
            default -> throw new IllegalStateException("distributions of " + flow.type());
        };
    }

    /** By the gross-up method; the template has no line for excess, so it makes the calls less. */
    static IlpaLine inTotal(TypedFlow flow) {
        return switch (flow.type()) {
            case "carried_interest" -> IlpaType.DISTRIBUTION_CARRY;
            case "returned_excess", "returned_excess_fees" -> IlpaGrossUpType.CAPITAL_CALL;
            default -> IlpaGrossUpType.DISTRIBUTION;
        };
    }

    static IlpaType ofDrawdown(TypedFlow flow) {
        return switch (flow.type()) {
            case "investments" -> IlpaType.FACILITY_DRAWDOWN_INVESTMENTS;
            case "working_capital" -> IlpaType.FACILITY_DRAWDOWN_WORKING_CAPITAL;
            default -> IlpaType.FACILITY_DRAWDOWN_FEES_AND_EXPENSES;
        };
    }

    /** The template knows no repayment of working capital: as one of investments. */
    static IlpaType ofRepayment(TypedFlow flow) {
        return switch (flow.type()) {
            case "investments", "working_capital" -> IlpaType.FACILITY_REPAYMENT_INVESTMENTS;
            default -> IlpaType.FACILITY_REPAYMENT_FEES_AND_EXPENSES;
        };
    }
}
