package dev.drawdown.local;

import java.math.BigDecimal;
import java.util.Map;
import java.util.function.Function;

/**
 * Which field of an answer says which figure.
 *
 * @param amounts in minor units
 */
record AnsweredFigures(
        Map<String, Function<PlainFigures, Long>> amounts,
        Map<String, Function<PlainFigures, BigDecimal>> multiples) {

    private static final Map<String, Function<PlainFigures, BigDecimal>> SUMMARY_MULTIPLES =
            Map.of(
                    "dpi", PlainFigures::dpi,
                    "rvpi", PlainFigures::rvpi,
                    "tvpi", PlainFigures::tvpi);

    static final AnsweredFigures SUMMARY_LINE =
            new AnsweredFigures(
                    Map.of(
                            "committedCents", PlainFigures::committed,
                            "calledCents", PlainFigures::called,
                            "contributedCents", PlainFigures::paidIn,
                            "distributedCents", PlainFigures::distributed,
                            "unfundedCents", PlainFigures::unfunded,
                            "receivableCents", PlainFigures::receivable,
                            "navCents", PlainFigures::nav),
                    SUMMARY_MULTIPLES);

    static final AnsweredFigures SUMMARY_TOTALS =
            new AnsweredFigures(
                    Map.of(
                            "totalCommittedCents", PlainFigures::committed,
                            "totalCalledCents", PlainFigures::called,
                            "totalContributedCents", PlainFigures::paidIn,
                            "totalDistributedCents", PlainFigures::distributed,
                            "totalUnfundedCents", PlainFigures::unfunded,
                            "totalReceivableCents", PlainFigures::receivable,
                            "totalNavCents", PlainFigures::nav),
                    SUMMARY_MULTIPLES);

    static final AnsweredFigures PERFORMANCE =
            new AnsweredFigures(
                    Map.of(
                            "committedCents", PlainFigures::committed,
                            "paidInCents", PlainFigures::paidIn,
                            "distributedCents", PlainFigures::distributed,
                            "recallableCents", PlainFigures::recallable,
                            "navCents", PlainFigures::nav),
                    Map.of(
                            "dpi", PlainFigures::dpi,
                            "rvpi", PlainFigures::rvpi,
                            "tvpi", PlainFigures::tvpi,
                            "pic", PlainFigures::pic));
}
