package dev.drawdown.gateway.access;

import dev.drawdown.access.Role;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * One address of the public door.
 *
 * @param method absent where every method is meant
 * @param roles who may call; any one of them is enough; empty only where everybody may
 * @param everybody whether no token is needed
 */
public record Route(
        @Nullable HttpMethod method, PathPattern path, Set<Role> roles, boolean everybody) {

    /** Everybody may read it. */
    public static Route open(String path) {
        return new Route(HttpMethod.GET, parsed(path), Set.of(), true);
    }

    /** These roles may read it. */
    public static Route get(String path, Role... roles) {
        return new Route(HttpMethod.GET, parsed(path), Set.of(roles), false);
    }

    /** These roles may send to it. */
    public static Route post(String path, Role... roles) {
        return new Route(HttpMethod.POST, parsed(path), Set.of(roles), false);
    }

    static Route any(String path, Role... roles) {
        return new Route(null, parsed(path), Set.of(roles), false);
    }

    boolean lies(PathContainer at) {
        return path.matches(at);
    }

    /** HEAD asks what GET asks. */
    boolean takes(HttpMethod asked) {
        return method == null
                || method.equals(asked)
                || (method.equals(HttpMethod.GET) && asked.equals(HttpMethod.HEAD));
    }

    private static PathPattern parsed(String path) {
        return PathPatternParser.defaultInstance.parse(path);
    }
}
