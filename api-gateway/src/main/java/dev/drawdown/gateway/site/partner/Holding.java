package dev.drawdown.gateway.site.partner;

import dev.drawdown.gateway.activity.Activity;
import dev.drawdown.gateway.performance.Performance;
import dev.drawdown.gateway.site.Earned;
import dev.drawdown.gateway.site.Return;
import dev.drawdown.gateway.site.Show;
import dev.drawdown.gateway.summary.Summary.FundLine;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a partner holds in one fund.
 *
 * @param held as it stands now: what the fund is
 * @param line as of the moment asked for; absent before the commitment
 * @param performance as of the moment asked for
 * @param earned at the end of each quarter
 * @param open as known now; empty for an earlier moment
 * @param latest the newest activities
 */
public record Holding(
        Whose whose,
        FundLine held,
        @Nullable FundLine line,
        Performance performance,
        Earned earned,
        Open open,
        Curve curve,
        Quarters quarters,
        List<Activity> latest) {

    /** Gross, beside the net one of the line. */
    public Return gross(Show show) {
        return Return.gross(performance, show);
    }
}
