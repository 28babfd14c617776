package dev.drawdown.gateway.activity;

import dev.drawdown.gateway.asof.DateText;
import dev.drawdown.gateway.problem.Refusal;
import java.time.LocalDate;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads what of a timeline a request asks for. */
public final class ActivityFilterReader {

    private static final Pattern ID =
            Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    private ActivityFilterReader() {}

    /** The values that were sent under a name. */
    @FunctionalInterface
    public interface Sent {
        String @Nullable [] values(String name);

        private @Nullable String first(String name) {
            String[] all = values(name);
            return all == null ? null : all[0];
        }
    }

    /** The filter that these values mean; what is no such value is refused by its field's name. */
    public static ActivityFilter read(Sent sent) {
        LocalDate from = DateText.parse("from", sent.first("from"));
        LocalDate to = DateText.parse("to", sent.first("to"));
        if (from != null && to != null && from.isAfter(to)) {
            throw Refusal.invalid("from", "from is not after to.");
        }
        return new ActivityFilter(
                funds(sent.values("fundIds")),
                from,
                to,
                oneOf("type", sent.first("type"), ActivityFilter.TYPES),
                oneOf("status", sent.first("status"), ActivityFilter.STATUSES));
    }

    private static @Nullable SortedSet<UUID> funds(String @Nullable [] values) {
        if (values == null) {
            return null;
        }
        SortedSet<UUID> ids = new TreeSet<>();
        for (String text : String.join(",", values).split(",", -1)) {
            if (!ID.matcher(text).matches()) {
                throw Refusal.invalid("fundIds", "fundIds are UUIDs, separated by commas.");
            }
            ids.add(UUID.fromString(text));
            if (ids.size() > ActivityFilter.MOST_FUNDS) {
                throw Refusal.invalid(
                        "fundIds", "fundIds names at most " + ActivityFilter.MOST_FUNDS + ".");
            }
        }
        return ids;
    }

    private static @Nullable String oneOf(
            String field, @Nullable String text, Set<String> allowed) {
        if (text != null && !allowed.contains(text)) {
            throw Refusal.invalid(field, field + " is one of " + new TreeSet<>(allowed) + ".");
        }
        return text;
    }
}
