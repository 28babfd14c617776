package dev.drawdown.gateway.site.partner;

import dev.drawdown.gateway.asof.TimeAxes;
import dev.drawdown.gateway.page.Page;
import dev.drawdown.gateway.page.PageAsk;
import dev.drawdown.gateway.partner.PartnerView;
import dev.drawdown.gateway.performance.Granularity;
import dev.drawdown.gateway.performance.Histories;
import dev.drawdown.gateway.performance.HistoryAsk;
import dev.drawdown.gateway.performance.Point;
import dev.drawdown.gateway.site.Earned;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads all quarters of a partner, page by page, for a chart. */
@Component
class Courses {

    private static final int PAGES = 10;

    private final Histories histories;

    Courses(Histories histories) {
        this.histories = histories;
    }

    /**
     * One course for each currency.
     *
     * @param fundId absent for all funds, pooled
     */
    List<Earned> of(PartnerView partner, @Nullable UUID fundId, TimeAxes axes) {
        HistoryAsk ask = new HistoryAsk(Granularity.QUARTERLY, fundId, null, null);
        Map<String, List<Point>> byCurrency = new LinkedHashMap<>();
        String cursor = null;
        for (int page = 0; page < PAGES; page++) {
            Page<Point> points = histories.of(partner, ask, axes, new PageAsk(100, cursor));
            for (Point point : points.items()) {
                byCurrency.computeIfAbsent(point.currency(), _ -> new ArrayList<>()).add(point);
            }
            cursor = points.nextCursor();
            if (cursor == null) {
                break;
            }
        }
        return byCurrency.entrySet().stream()
                .map(one -> new Earned(one.getKey(), one.getValue()))
                .toList();
    }
}
