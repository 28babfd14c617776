package dev.drawdown.gateway.login;

import dev.drawdown.gateway.access.CallerToken;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Knows a browser by its session's access token, verified anew with every request. */
final class SessionFilter extends OncePerRequestFilter {

    private final Session session;
    private final JwtDecoder tokens;

    SessionFilter(Session session, JwtDecoder tokens) {
        this.session = session;
        this.tokens = tokens;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        session.of(request).flatMap(this::caller).ifPresent(context::setAuthentication);
        // cleared by the chain's own end: a page that says no still shows whose it is
        SecurityContextHolder.setContext(context);
        chain.doFilter(request, response);
    }

    /** A token that has expired is no login any more: the person logs in again. */
    private Optional<AbstractAuthenticationToken> caller(Session.Tokens found) {
        try {
            return Optional.ofNullable(CallerToken.READER.convert(tokens.decode(found.access())));
        } catch (BadJwtException noLonger) {
            return Optional.empty();
        }
    }
}
