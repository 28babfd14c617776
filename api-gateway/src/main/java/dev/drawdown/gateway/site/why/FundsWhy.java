package dev.drawdown.gateway.site.why;

import dev.drawdown.gateway.explain.Explanation;
import dev.drawdown.gateway.fund.FundDetail;

/** Where a fund's figure comes from. */
public record FundsWhy(FundDetail fund, Explanation explanation) {}
