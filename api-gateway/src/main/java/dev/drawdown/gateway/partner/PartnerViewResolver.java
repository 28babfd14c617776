package dev.drawdown.gateway.partner;

import dev.drawdown.access.Caller;
import dev.drawdown.gateway.problem.Refusal;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.HandlerMapping;

/** Reads the partner from path, header or token. */
@Component
class PartnerViewResolver implements HandlerMethodArgumentResolver {

    private static final String IN_PATH = "lpId";
    private static final Pattern ID =
            Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    private final PartnerOfRequest partnerOfRequest;

    PartnerViewResolver(PartnerOfRequest partnerOfRequest) {
        this.partnerOfRequest = partnerOfRequest;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == PartnerView.class;
    }

    @Override
    public PartnerView resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer model,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binder) {
        Authentication who = SecurityContextHolder.getContext().getAuthentication();
        if (who == null || !(who.getPrincipal() instanceof Caller caller)) {
            throw new IllegalStateException("a route about a partner was reached without a caller");
        }
        String path = inPath(request);
        UUID named =
                path == null
                        ? id(PartnerOfRequest.HEADER, request.getHeader(PartnerOfRequest.HEADER))
                        : id(IN_PATH, path);
        return partnerOfRequest.of(caller, named);
    }

    private static @Nullable String inPath(NativeWebRequest request) {
        Object variables =
                request.getAttribute(
                        HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE,
                        RequestAttributes.SCOPE_REQUEST);
        return variables instanceof Map<?, ?> map && map.get(IN_PATH) instanceof String text
                ? text
                : null;
    }

    private static @Nullable UUID id(String field, @Nullable String text) {
        if (text == null) {
            return null;
        }
        if (!ID.matcher(text).matches()) {
            throw Refusal.invalid(field, field + " is a UUID.");
        }
        return UUID.fromString(text);
    }
}
