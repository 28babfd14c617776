package dev.drawdown.gateway.ilpa;

import dev.drawdown.figures.IlpaGrossUpType;
import dev.drawdown.figures.IlpaLine;
import dev.drawdown.figures.IlpaType;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A fund's typed flows until a mark, entered into ILPA's template. What the line owes and what
 * carry is accrued stand at the mark; carry that was paid counts by the carry vehicle's own
 * distributions, and by the charges only where there are none of these.
 *
 * @param flows until the mark
 */
record Template(List<TypedFlow> flows, Mark mark) {

    /** The fund's value at a date, net. */
    record Mark(LocalDate date, long net) {}

    List<Measured> by(Method method) {
        List<Measured> entered = new ArrayList<>();
        for (TypedFlow flow : flows) {
            switch (method) {
                case GRANULAR -> granular(flow, entered::add);
                case GROSS_UP -> grossUp(flow, entered::add);
            }
        }
        atTheMark(method, entered::add);
        entered.removeIf(flow -> flow.amount() == 0);
        entered.sort(Measured.IN_ORDER);
        return entered;
    }

    private void granular(TypedFlow flow, Consumer<Measured> enter) {
        switch (flow.source()) {
            case "call" -> enter.accept(Measured.of(flow, Types.ofCall(flow), -flow.amount()));
            case "distribution" -> distributed(flow, Types.ofDistribution(flow), enter);
            case "line_drawn" ->
                    enter.accept(Measured.of(flow, Types.ofDrawdown(flow), -flow.amount()));
            case "line_repaid" ->
                    enter.accept(Measured.of(flow, Types.ofRepayment(flow), flow.amount()));
            default -> carryPaid(flow, enter);
        }
    }

    private void grossUp(TypedFlow flow, Consumer<Measured> enter) {
        switch (flow.source()) {
            case "call" ->
                    enter.accept(Measured.of(flow, IlpaGrossUpType.CAPITAL_CALL, -flow.amount()));
            case "distribution" -> distributed(flow, Types.inTotal(flow), enter);
            case "line_drawn" ->
                    enter.accept(
                            Measured.of(flow, IlpaGrossUpType.FACILITY_DRAWDOWN, -flow.amount()));
            case "line_repaid" ->
                    enter.accept(
                            Measured.of(flow, IlpaGrossUpType.FACILITY_REPAYMENT, flow.amount()));
            default -> {
                carryPaid(flow, enter);
                addedBack(flow, enter);
            }
        }
    }

    /** What comes back of carry is paid out to the partners, and is less carry at the same time. */
    private static void distributed(TypedFlow flow, IlpaLine line, Consumer<Measured> enter) {
        enter.accept(Measured.of(flow, line, flow.amount()));
        if (flow.isDistribution("clawback")) {
            enter.accept(Measured.of(flow, IlpaType.DISTRIBUTION_CLAWBACK, -flow.amount()));
        }
    }

    private void carryPaid(TypedFlow flow, Consumer<Measured> enter) {
        if (flow.isCharge("carried_interest_paid") && !isDistributed("carried_interest")) {
            enter.accept(Measured.of(flow, IlpaType.CARRY_OR_CLAWBACK, flow.amount()));
        }
        if (flow.isCharge("clawback") && !isDistributed("clawback")) {
            enter.accept(Measured.of(flow, IlpaType.CARRY_OR_CLAWBACK, -flow.amount()));
        }
    }

    private static void addedBack(TypedFlow flow, Consumer<Measured> enter) {
        switch (flow.type()) {
            case "management_fee" ->
                    enter.accept(Measured.of(flow, IlpaGrossUpType.MANAGEMENT_FEES, flow.amount()));
            case "fee_offset" ->
                    enter.accept(
                            Measured.of(flow, IlpaGrossUpType.MANAGEMENT_FEES, -flow.amount()));
            case "partnership_expense" ->
                    enter.accept(
                            Measured.of(flow, IlpaGrossUpType.PARTNERSHIP_EXPENSES, flow.amount()));
            case "subscription_facility_interest" ->
                    enter.accept(Measured.of(flow, IlpaGrossUpType.FACILITY_COST, flow.amount()));
            default -> {
                // carry, which stands at the mark or was paid
            }
        }
    }

    private void atTheMark(Method method, Consumer<Measured> enter) {
        TypedFlow carry = accruedCarry();
        long owed = owedOnTheLine();
        switch (method) {
            case GRANULAR -> {
                enter.accept(now(IlpaType.NAV, mark.net(), "mark"));
                enter.accept(now(IlpaType.OUTSTANDING_FACILITY_BALANCE, owed, "balance"));
                if (carry != null) {
                    enter.accept(now(IlpaType.ACCRUED_CARRY, carry.amount(), "charge"));
                }
            }
            case GROSS_UP -> {
                enter.accept(now(IlpaGrossUpType.NAV, mark.net(), "mark"));
                enter.accept(now(IlpaGrossUpType.OUTSTANDING_FACILITY_BALANCE, owed, "balance"));
                if (carry != null) {
                    enter.accept(now(IlpaGrossUpType.UNREALIZED_CARRY, carry.amount(), "charge"));
                }
            }
        }
    }

    private Measured now(IlpaLine line, long amount, String source) {
        return new Measured(mark.date(), line, amount, source, null, 0);
    }

    /** A level: the last one recorded for a date until the mark. */
    private @Nullable TypedFlow accruedCarry() {
        return flows.stream()
                .filter(flow -> flow.isCharge("carried_interest_accrued"))
                .max(Comparator.comparing(TypedFlow::date))
                .orElse(null);
    }

    private long owedOnTheLine() {
        long owed = 0;
        for (TypedFlow flow : flows) {
            if (flow.source().equals("line_drawn")) {
                owed = Math.addExact(owed, flow.amount());
            } else if (flow.source().equals("line_repaid")) {
                owed = Math.subtractExact(owed, flow.amount());
            }
        }
        return owed;
    }

    private boolean isDistributed(String type) {
        return flows.stream().anyMatch(flow -> flow.isDistribution(type));
    }
}
