package dev.drawdown.demo.plan;

import dev.drawdown.event.DistributionType;
import java.util.List;

/** What a fund invests in, and with that how its money moves. */
enum Strategy {
    BUYOUT("buyout", 200, DistributionType.DIVIDEND),
    VENTURE("venture capital", 225, DistributionType.DIVIDEND),
    GROWTH("growth equity", 200, DistributionType.DIVIDEND),
    PRIVATE_CREDIT("private credit", 125, DistributionType.INTEREST),
    INFRASTRUCTURE("infrastructure", 150, DistributionType.DIVIDEND),
    SECONDARIES("secondaries", 125, DistributionType.DIVIDEND),
    REAL_ESTATE("real estate", 150, DistributionType.DIVIDEND);

    private final String words;
    private final int feeBasisPoints;
    private final DistributionType income;

    Strategy(String words, int feeBasisPoints, DistributionType income) {
        this.words = words;
        this.feeBasisPoints = feeBasisPoints;
        this.income = income;
    }

    /** As the fund says it. */
    String words() {
        return words;
    }

    /** The management fee of a year on the commitments, in hundredths of a per cent. */
    int feeBasisPoints() {
        return feeBasisPoints;
    }

    /** What its current income is. */
    DistributionType income() {
        return income;
    }

    /** How its money comes and goes. */
    TakahashiAlexander model() {
        return switch (this) {
            case BUYOUT -> TakahashiAlexander.of(List.of(24, 33, 45, 50), 12, 5, "17", "0");
            case VENTURE -> TakahashiAlexander.of(List.of(20, 26, 33, 45, 50), 13, 6, "19", "0");
            case GROWTH -> TakahashiAlexander.of(List.of(28, 35, 45, 50), 11, 5, "17", "0");
            case PRIVATE_CREDIT -> TakahashiAlexander.of(List.of(38, 45, 50), 9, 4, "12", "8");
            case INFRASTRUCTURE -> TakahashiAlexander.of(List.of(25, 33, 40, 50), 15, 4, "13", "5");
            case SECONDARIES -> TakahashiAlexander.of(List.of(34, 45, 50), 9, 3, "16", "2");
            case REAL_ESTATE -> TakahashiAlexander.of(List.of(30, 40, 50), 10, 4, "13", "4");
        };
    }
}
