package dev.drawdown.gateway.site;

import dev.drawdown.access.Caller;
import dev.drawdown.access.Role;
import dev.drawdown.gateway.asof.TimeAxes;
import dev.drawdown.gateway.asof.TimeAxesReader;
import dev.drawdown.gateway.partner.OwnPartners;
import dev.drawdown.gateway.problem.Refusal;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.dao.DataAccessException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Makes the frame of the page that a request asks for. */
@Component
class Frames implements HandlerMethodArgumentResolver {

    private static final String THEME = "drawdown_theme";

    private final Assets assets;
    private final OwnPartners ownPartners;

    Frames(Assets assets, OwnPartners ownPartners) {
        this.assets = assets;
        this.ownPartners = ownPartners;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Frame.class;
    }

    @Override
    public Frame resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer model,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binder) {
        HttpServletRequest asked = request.getNativeRequest(HttpServletRequest.class);
        if (asked == null) {
            throw new IllegalStateException("a page was asked for by something without HTTP");
        }
        return of(
                asked,
                TimeAxesReader.read(
                        filled(asked.getParameter("asOf")),
                        filled(asked.getParameter("asKnownAt"))));
    }

    /** For a page that shows no figures: what it was asked as of does not matter. */
    Frame of(HttpServletRequest request) {
        return of(request, new TimeAxes(null, null));
    }

    private Frame of(HttpServletRequest request, TimeAxes axes) {
        Caller caller = caller();
        return new Frame(
                request.getRequestURI(),
                Objects.requireNonNullElse(request.getQueryString(), ""),
                caller,
                caller == null ? List.of() : Place.of(caller, own(caller)),
                csrf(request),
                theme(request),
                axes,
                Show.in(request.getLocale()),
                assets);
    }

    /** A field left empty in a form asks for nothing. */
    private static @Nullable String filled(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    private static @Nullable Caller caller() {
        Authentication who = SecurityContextHolder.getContext().getAuthentication();
        return who != null && who.getPrincipal() instanceof Caller caller ? caller : null;
    }

    /** A frame stands around what went wrong, too: without them it has fewer places. */
    private Set<UUID> own(Caller caller) {
        try {
            return caller.is(Role.LP) ? ownPartners.of(caller) : Set.of();
        } catch (Refusal | DataAccessException noneToShow) {
            return Set.of();
        }
    }

    private static Frame.Csrf csrf(HttpServletRequest request) {
        return request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token
                ? new Frame.Csrf(token.getParameterName(), token.getToken())
                : new Frame.Csrf("_csrf", "");
    }

    private static String theme(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        if (cookies != null) {
            for (Cookie cookie : cookies) {
                if (cookie.getName().equals(THEME)) {
                    return switch (cookie.getValue()) {
                        case "light" -> "light";
                        case "dark" -> "dark";
                        default -> "";
                    };
                }
            }
        }
        return "";
    }
}
