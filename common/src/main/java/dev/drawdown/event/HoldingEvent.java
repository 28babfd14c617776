package dev.drawdown.event;

import dev.drawdown.id.DerivedId;
import java.util.UUID;

/**
 * What happened to one fund's holdings in portfolio companies; cost and value count on its date.
 */
public sealed interface HoldingEvent extends FundEvent
        permits InvestmentMade,
                InvestmentsValued,
                InvestmentIncomeReceived,
                InvestmentExited,
                InvestmentWrittenOff {

    /** The id under which a fund holds a company: whoever names the same deal names the same id. */
    static UUID dealOf(UUID fundId, String reference) {
        return DerivedId.of("deal", fundId, reference);
    }
}
