package dev.drawdown.gateway.site.audit;

import dev.drawdown.access.Caller;
import dev.drawdown.gateway.site.audit.Register.Kind;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

/** Turns what was typed into what the command side is asked. */
@Component
class EventQuery {

    private static final Pattern ID =
            Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");
    private static final Pattern MINUTE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}");
    private static final Pattern SECOND = Pattern.compile(MINUTE + ":\\d{2}");
    private static final int NAMED_AT_MOST = 4;

    private final Register register;

    EventQuery(Register register) {
        this.register = register;
    }

    /**
     * What is asked.
     *
     * @param path below {@code /api}, with its query, encoded
     * @param errors by field; nothing is asked while there are some
     */
    record Asked(UriComponentsBuilder path, Map<String, String> errors) {}

    Asked of(EventFilter filter, Caller caller) {
        Map<String, String> errors = new LinkedHashMap<>();
        UriComponentsBuilder path = UriComponentsBuilder.fromPath("/api/audit/events");
        put(path, "fundId", id(Kind.FUND, "fund", filter.fund(), caller, errors));
        put(path, "partnerId", id(Kind.PARTNER, "partner", filter.partner(), caller, errors));
        put(path, "name", filter.name());
        put(path, "actor", filter.actor());
        put(path, "stream", filter.stream());
        put(path, "recordedFrom", time(filter.recordedFrom(), ":00"));
        put(path, "recordedTo", time(filter.recordedTo(), ":59.999999"));
        put(path, "effectiveFrom", filter.effectiveFrom());
        put(path, "effectiveTo", filter.effectiveTo());
        return new Asked(path, errors);
    }

    private String id(
            Kind kind, String field, String typed, Caller caller, Map<String, String> errors) {
        if (typed.isEmpty() || ID.matcher(typed).matches()) {
            return typed;
        }
        List<Named> meant = register.meant(kind, typed, NAMED_AT_MOST + 1, caller);
        boolean exact = !meant.isEmpty() && meant.getFirst().name().equalsIgnoreCase(typed);
        if (exact || meant.size() == 1) {
            return meant.getFirst().id().toString();
        }
        errors.put(field, meant.isEmpty() ? "No " + field + " has this name." : several(meant));
        return "";
    }

    private static String several(List<Named> meant) {
        return meant.stream()
                .limit(NAMED_AT_MOST)
                .map(Named::name)
                .collect(
                        Collectors.joining(
                                ", ",
                                "Several match: ",
                                meant.size() > NAMED_AT_MOST ? " and more." : "."));
    }

    /** A browser's field knows no zone: it is said to be UTC. */
    private static String time(String typed, String seconds) {
        if (MINUTE.matcher(typed).matches()) {
            return typed + seconds + "Z";
        }
        return SECOND.matcher(typed).matches() ? typed + "Z" : typed;
    }

    private static void put(UriComponentsBuilder path, String name, String value) {
        if (!value.isEmpty()) {
            path.queryParam(name, "{" + name + "}").uriVariables(Map.of(name, value));
        }
    }
}
