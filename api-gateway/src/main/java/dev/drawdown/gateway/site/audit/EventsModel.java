package dev.drawdown.gateway.site.audit;

import dev.drawdown.gateway.page.Page;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the page shows.
 *
 * @param names of events, to choose from
 * @param funds to choose from
 * @param partners to choose from
 * @param errors by the field they belong to
 * @param page absent while a field is wrong
 */
public record EventsModel(
        EventFilter filter,
        List<String> names,
        List<Named> funds,
        List<Named> partners,
        Map<String, String> errors,
        @Nullable Page<EventRow> page) {

    public String error(String field) {
        return errors.getOrDefault(field, "");
    }
}
