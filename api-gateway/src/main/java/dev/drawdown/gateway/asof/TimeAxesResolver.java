package dev.drawdown.gateway.asof;

import dev.drawdown.gateway.problem.Refusal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Reads {@code asOf} and {@code asKnownAt} from the query. */
@Component
class TimeAxesResolver implements HandlerMethodArgumentResolver {

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == TimeAxes.class;
    }

    @Override
    public TimeAxes resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer model,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binder) {
        return new TimeAxes(
                DateText.parse("asOf", request.getParameter("asOf")),
                time(request.getParameter("asKnownAt")));
    }

    private static @Nullable Instant time(@Nullable String text) {
        if (text == null) {
            return null;
        }
        try {
            // an unescaped plus sign arrives as a space
            OffsetDateTime time = OffsetDateTime.parse(text.replace(' ', '+'));
            if (DateText.isBounded(time.getYear())) {
                return time.toInstant();
            }
        } catch (DateTimeException notATime) {
            // said below, in the same words
        }
        throw Refusal.invalid(
                "asKnownAt", "asKnownAt is a time with its zone, such as 2026-09-30T12:00:00Z.");
    }
}
