package dev.drawdown.projection.activity;

import dev.drawdown.event.DistributionDeclared.Part;
import dev.drawdown.event.DistributionType;
import dev.drawdown.projection.reference.Distribution;
import dev.drawdown.projection.reference.DistributionLine;
import dev.drawdown.projection.reference.DistributionLine.Payout;
import dev.drawdown.projection.reference.Party;
import dev.drawdown.projection.reference.References;
import java.util.ArrayList;
import java.util.List;

/** What a line of a distribution is in its partner's timeline. */
final class DistributionActivities {

    private DistributionActivities() {}

    static List<Activity> of(
            References references, Distribution distribution, DistributionLine line) {
        Party party = references.party(distribution.notice().fundId(), line.commitment());
        Payout payout = line.payout();
        List<Activity> rows = new ArrayList<>();
        for (int i = 0; i < line.amounts().size(); i++) {
            Part part = distribution.parts().get(i);
            long amount = Math.negateExact(line.amounts().get(i));
            if (amount != 0) {
                rows.add(
                        new Activity(
                                Activity.Kind.DISTRIBUTION,
                                distribution.notice(),
                                party,
                                line.commitment(),
                                i,
                                type(part.type()),
                                word(part.type()),
                                amount,
                                payout == null ? 0 : amount,
                                status(distribution, payout != null),
                                payout == null ? null : payout.on(),
                                description(distribution, part),
                                distribution.reversedAt().orElse(null)));
            }
        }
        return rows;
    }

    private static String status(Distribution distribution, boolean paid) {
        if (distribution.reversedAt().isPresent()) {
            return "reversed";
        }
        return paid ? "completed" : "pending";
    }

    private static String description(Distribution distribution, Part part) {
        String kind = word(part.type()).replace('_', ' ');
        String recallable = part.recallable() ? ", recallable" : "";
        return "Distribution " + distribution.notice().number() + ": " + kind + recallable;
    }

    private static String type(DistributionType type) {
        return switch (type) {
            case RETURN_OF_CAPITAL,
                    RETURN_OF_MANAGEMENT_FEES,
                    RETURN_OF_PARTNERSHIP_EXPENSES,
                    RETURNED_EXCESS,
                    RETURNED_EXCESS_FEES ->
                    "return_of_capital";
            case CARRIED_INTEREST -> "carried_interest";
            case REALIZED_GAIN, DIVIDEND, INTEREST, CLAWBACK -> "distribution";
        };
    }

    private static String word(DistributionType type) {
        return switch (type) {
            case RETURN_OF_CAPITAL -> "return_of_capital";
            case REALIZED_GAIN -> "realized_gain";
            case DIVIDEND -> "dividend";
            case INTEREST -> "interest";
            case RETURNED_EXCESS -> "returned_excess";
            case CARRIED_INTEREST -> "carried_interest";
            case RETURN_OF_MANAGEMENT_FEES -> "return_of_management_fees";
            case RETURN_OF_PARTNERSHIP_EXPENSES -> "return_of_partnership_expenses";
            case RETURNED_EXCESS_FEES -> "returned_excess_fees";
            case CLAWBACK -> "clawback";
        };
    }
}
