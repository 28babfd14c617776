package dev.drawdown.gateway.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.http.HttpMethod;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.authorization.AuthorizationResult;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;

/** Lets a request in only if its route stands in the table and names a role of the caller. */
final class RoleTable implements AuthorizationManager<RequestAuthorizationContext> {

    @Override
    public AuthorizationResult authorize(
            Supplier<? extends Authentication> who, RequestAuthorizationContext what) {
        HttpServletRequest request = what.getRequest();
        Optional<Route> route = Routes.of(request);
        if (route.isEmpty()) {
            return new NoRoute(
                    Routes.at(request).stream().map(Route::method).map(HttpMethod::name).toList());
        }
        return new AuthorizationDecision(route.get().everybody() || named(route.get(), who.get()));
    }

    private static boolean named(Route route, Authentication who) {
        return who instanceof CallerToken token
                && token.getPrincipal().roles().stream().anyMatch(route.roles()::contains);
    }

    /**
     * Nothing is served there.
     *
     * @param allowed the methods that the address does take; empty where it is unknown
     */
    record NoRoute(List<String> allowed) implements AuthorizationResult {

        @Override
        public boolean isGranted() {
            return false;
        }
    }
}
