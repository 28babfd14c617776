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
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Reads {@code fundIds}, {@code from}, {@code to}, {@code type} and {@code status}. */
@Component
class ActivityFilterResolver implements HandlerMethodArgumentResolver {

    private static final Pattern ID =
            Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == ActivityFilter.class;
    }

    @Override
    public ActivityFilter resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer model,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binder) {
        LocalDate from = DateText.parse("from", request.getParameter("from"));
        LocalDate to = DateText.parse("to", request.getParameter("to"));
        if (from != null && to != null && from.isAfter(to)) {
            throw Refusal.invalid("from", "from is not after to.");
        }
        return new ActivityFilter(
                funds(request.getParameterValues("fundIds")),
                from,
                to,
                oneOf("type", request.getParameter("type"), ActivityFilter.TYPES),
                oneOf("status", request.getParameter("status"), ActivityFilter.STATUSES));
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
