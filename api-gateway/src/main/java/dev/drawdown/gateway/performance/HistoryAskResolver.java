package dev.drawdown.gateway.performance;

import dev.drawdown.gateway.asof.DateText;
import dev.drawdown.gateway.problem.Refusal;
import java.time.LocalDate;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Reads {@code granularity}, {@code fundId}, {@code from} and {@code to}. */
@Component
class HistoryAskResolver implements HandlerMethodArgumentResolver {

    private static final Pattern ID =
            Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == HistoryAsk.class;
    }

    @Override
    public HistoryAsk resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer model,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binder) {
        LocalDate from = DateText.parse("from", request.getParameter("from"));
        LocalDate to = DateText.parse("to", request.getParameter("to"));
        if (from != null && to != null && from.isAfter(to)) {
            throw Refusal.invalid("from", "from is not after to.");
        }
        return new HistoryAsk(
                granularity(request.getParameter("granularity")),
                fund(request.getParameter("fundId")),
                from,
                to);
    }

    private static Granularity granularity(@Nullable String text) {
        return switch (text) {
            case null -> Granularity.QUARTERLY;
            case "daily" -> Granularity.DAILY;
            case "monthly" -> Granularity.MONTHLY;
            case "quarterly" -> Granularity.QUARTERLY;
            case "yearly" -> Granularity.YEARLY;
            default ->
                    throw Refusal.invalid(
                            "granularity", "granularity is daily, monthly, quarterly or yearly.");
        };
    }

    private static @Nullable UUID fund(@Nullable String text) {
        if (text == null) {
            return null;
        }
        if (!ID.matcher(text).matches()) {
            throw Refusal.invalid("fundId", "fundId is a UUID.");
        }
        return UUID.fromString(text);
    }
}
