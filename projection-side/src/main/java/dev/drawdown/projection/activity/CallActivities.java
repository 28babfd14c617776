package dev.drawdown.projection.activity;

import dev.drawdown.event.CallType;
import dev.drawdown.event.CapitalCallIssued.Part;
import dev.drawdown.projection.reference.Call;
import dev.drawdown.projection.reference.CallLine;
import dev.drawdown.projection.reference.Party;
import dev.drawdown.projection.reference.References;
import java.util.ArrayList;
import java.util.List;

/** What a line of a call is in its partner's timeline. */
final class CallActivities {

    private CallActivities() {}

    static List<Activity> of(References references, Call call, CallLine line) {
        Party party = references.party(call.notice().fundId(), line.commitment());
        List<Long> paid = line.paidParts();
        String status = status(call, line);
        List<Activity> rows = new ArrayList<>();
        for (int i = 0; i < line.amounts().size(); i++) {
            Part part = call.parts().get(i);
            long amount = line.amounts().get(i);
            if (amount != 0) {
                rows.add(
                        new Activity(
                                Activity.Kind.CALL,
                                call.notice(),
                                party,
                                line.commitment(),
                                i,
                                part.type().isManagementFee() ? "management_fee" : "capital_call",
                                word(part.type()),
                                amount,
                                paid.get(i),
                                status,
                                line.isPaid() ? line.lastValueDate().orElse(null) : null,
                                description(call, part),
                                call.reversedAt().orElse(null)));
            }
        }
        return rows;
    }

    private static String status(Call call, CallLine line) {
        if (call.reversedAt().isPresent()) {
            return "reversed";
        }
        if (line.isInDefault()) {
            return "failed";
        }
        return line.isPaid() ? "completed" : "pending";
    }

    private static String description(Call call, Part part) {
        String purpose = word(part.type()).replace('_', ' ');
        return "Capital call " + call.notice().number() + ": " + purpose;
    }

    private static String word(CallType type) {
        return switch (type) {
            case INVESTMENTS -> "investments";
            case MANAGEMENT_FEES -> "management_fees";
            case PARTNERSHIP_EXPENSES -> "partnership_expenses";
            case PLACEMENT_FEES -> "placement_fees";
            case WORKING_CAPITAL -> "working_capital";
            case SUBSCRIPTION_FACILITY_INTEREST -> "subscription_facility_interest";
            case DEEMED_GP_CONTRIBUTION -> "deemed_gp_contribution";
        };
    }
}
