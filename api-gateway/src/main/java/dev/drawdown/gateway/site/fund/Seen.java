package dev.drawdown.gateway.site.fund;

import dev.drawdown.gateway.fund.FundDetail;

/** A fund with what one page shows of it. */
public record Seen<T>(FundDetail fund, T of) {}
