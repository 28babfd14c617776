package dev.drawdown.gateway.site.partner;

import dev.drawdown.gateway.activity.Activity;
import dev.drawdown.gateway.activity.ActivityFilter;
import dev.drawdown.gateway.page.Page;
import dev.drawdown.gateway.summary.Summary;
import dev.drawdown.gateway.summary.Summary.FundLine;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of a partner's timeline.
 *
 * @param funds to choose from
 * @param field the filter that cannot be, absent where all can
 * @param error what is wrong with it
 */
public record Timeline(
        Whose whose,
        List<FundLine> funds,
        Page<Activity> page,
        @Nullable String field,
        @Nullable String error) {

    static Timeline of(
            Summary summary, Page<Activity> page, @Nullable String field, @Nullable String error) {
        return new Timeline(Whose.of(summary), summary.funds(), page, field, error);
    }

    public boolean wrong(String name) {
        return name.equals(field);
    }

    public List<String> types() {
        return ActivityFilter.TYPES.stream().sorted().toList();
    }

    public List<String> statuses() {
        return ActivityFilter.STATUSES.stream().sorted().toList();
    }

    /** The currency of all rows, absent where they have several. */
    public @Nullable String currency() {
        List<String> all = page.items().stream().map(Activity::currency).distinct().toList();
        return all.size() == 1 ? all.getFirst() : null;
    }
}
