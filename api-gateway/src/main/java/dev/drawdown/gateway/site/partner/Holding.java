package dev.drawdown.gateway.site.partner;

import dev.drawdown.gateway.activity.Activity;
import dev.drawdown.gateway.summary.Summary.FundLine;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a partner holds in one fund.
 *
 * @param held as it stands now: what the fund is
 * @param line as of the moment asked for; absent before the commitment
 * @param open as known now; empty for an earlier moment
 * @param worth at each valuation
 * @param latest the newest activities
 */
public record Holding(
        Whose whose,
        FundLine held,
        @Nullable FundLine line,
        Open open,
        Curve curve,
        Quarters quarters,
        List<Charts.Worth> worth,
        List<Activity> latest) {}
