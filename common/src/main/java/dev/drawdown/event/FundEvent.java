package dev.drawdown.event;

import java.util.UUID;

/** What happened in one fund's books. */
public sealed interface FundEvent extends LedgerEvent
        permits FundOpened,
                FundTermsAmended,
                CommitmentMade,
                CommitmentChanged,
                OpeningBalanceReported,
                ValuationMarked,
                CapitalCallIssued,
                CallPaymentsReceived,
                CallLineDefaulted,
                CallLineCured,
                DistributionDeclared,
                DistributionPaid,
                RecallRightsExpired,
                HoldingEvent,
                SubscriptionLineDrawn,
                SubscriptionLineRepaid,
                DailyNavStruck,
                FundChargeRecorded,
                EntryReversed,
                Proposed,
                Approved,
                Rejected {

    UUID fundId();

    @Override
    default String stream() {
        return streamOf(fundId());
    }

    static String streamOf(UUID fundId) {
        return "fund-" + fundId;
    }
}
