package dev.drawdown.gateway.site.audit;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What an auditor typed into the filters, as it was typed; empty where nothing was.
 *
 * @param fund a name, a reference or an id
 * @param partner likewise
 * @param name of the events, as stored
 * @param actor who caused them
 */
public record EventFilter(
        String fund,
        String partner,
        String name,
        String actor,
        String stream,
        String recordedFrom,
        String recordedTo,
        String effectiveFrom,
        String effectiveTo,
        boolean newestFirst) {

    static EventFilter of(HttpServletRequest request) {
        return new EventFilter(
                text(request, "fund"),
                text(request, "partner"),
                text(request, "name"),
                text(request, "actor"),
                text(request, "stream"),
                text(request, "recordedFrom"),
                text(request, "recordedTo"),
                text(request, "effectiveFrom"),
                text(request, "effectiveTo"),
                !text(request, "order").equals("position"));
    }

    /** Whether every event is asked for. */
    public boolean isEmpty() {
        return !usesMore() && Stream.of(fund, partner, name, actor).allMatch(String::isEmpty);
    }

    /** Whether one of the filters that are asked for less often is in use. */
    public boolean usesMore() {
        return !newestFirst
                || !Stream.of(stream, recordedFrom, recordedTo, effectiveFrom, effectiveTo)
                        .allMatch(String::isEmpty);
    }

    private static String text(HttpServletRequest request, String name) {
        return Optional.ofNullable(request.getParameter(name)).orElse("").strip();
    }
}
