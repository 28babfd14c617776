package dev.drawdown.gateway.asof;

import dev.drawdown.gateway.problem.Refusal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Reads {@code from} and {@code to} from the query. */
@Component
class BetweenResolver implements HandlerMethodArgumentResolver {

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Between.class;
    }

    @Override
    public Between resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer model,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binder) {
        LocalDate from = DateText.parse("from", request.getParameter("from"));
        LocalDate to = DateText.parse("to", request.getParameter("to"));
        if (from != null && to != null && from.isAfter(to)) {
            throw Refusal.invalid("from", "from is not after to.");
        }
        return new Between(from, to);
    }
}
