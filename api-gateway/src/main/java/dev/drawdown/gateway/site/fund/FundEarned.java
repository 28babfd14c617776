package dev.drawdown.gateway.site.fund;

import dev.drawdown.gateway.fund.FundDetail;
import dev.drawdown.gateway.performance.FundPerformance;
import dev.drawdown.gateway.site.Earned;

/** What a fund has earned, and how that went quarter by quarter. */
public record FundEarned(FundDetail fund, FundPerformance performance) {

    public Earned earned() {
        return new Earned(performance.currency(), performance.series().items());
    }
}
