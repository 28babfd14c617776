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
public final class RoleTable implements AuthorizationManager<RequestAuthorizationContext> {

    private final List<Route> routes;

    public RoleTable(List<Route> routes) {
        this.routes = List.copyOf(routes);
    }

    @Override
    public AuthorizationResult authorize(
            Supplier<? extends Authentication> who, RequestAuthorizationContext what) {
        HttpServletRequest request = what.getRequest();
        HttpMethod method = HttpMethod.valueOf(request.getMethod());
        List<Route> there = Routes.at(request, routes);
        Optional<Route> route = there.stream().filter(one -> one.takes(method)).findFirst();
        if (route.isEmpty()) {
            return new NoRoute(there.stream().map(Route::method).map(HttpMethod::name).toList());
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
    public record NoRoute(List<String> allowed) implements AuthorizationResult {

        @Override
        public boolean isGranted() {
            return false;
        }
    }
}
