package dev.drawdown.gateway.page;

import dev.drawdown.gateway.problem.Refusal;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Reads {@code limit} and {@code cursor} from the query. */
@Component
class PageAskResolver implements HandlerMethodArgumentResolver {

    private static final Pattern NUMBER = Pattern.compile("\\d{1,4}");

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == PageAsk.class;
    }

    @Override
    public PageAsk resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer model,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binder) {
        return new PageAsk(limit(request.getParameter("limit")), request.getParameter("cursor"));
    }

    private static int limit(@Nullable String text) {
        if (text == null) {
            return PageAsk.USUAL;
        }
        int limit = NUMBER.matcher(text).matches() ? Integer.parseInt(text) : 0;
        if (limit < 1 || limit > PageAsk.MOST) {
            throw Refusal.invalid("limit", "limit is a number from 1 to " + PageAsk.MOST + ".");
        }
        return limit;
    }
}
