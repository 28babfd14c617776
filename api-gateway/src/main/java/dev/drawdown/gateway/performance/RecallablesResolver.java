package dev.drawdown.gateway.performance;

import dev.drawdown.figures.Recallables;
import dev.drawdown.gateway.problem.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Reads {@code recallables} from the query. */
@Component
class RecallablesResolver implements HandlerMethodArgumentResolver {

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Recallables.class;
    }

    @Override
    public Recallables resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer model,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binder) {
        String text = request.getParameter("recallables");
        if (text == null || text.equals("gross")) {
            return Recallables.GROSS;
        }
        if (text.equals("net")) {
            return Recallables.NET;
        }
        throw Refusal.invalid("recallables", "recallables is gross or net.");
    }
}
