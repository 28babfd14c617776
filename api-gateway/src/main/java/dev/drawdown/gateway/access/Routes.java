package dev.drawdown.gateway.access;

import static dev.drawdown.access.Role.ADMINISTRATOR;
import static dev.drawdown.access.Role.APPROVER;
import static dev.drawdown.access.Role.AUDITOR;
import static dev.drawdown.access.Role.LP;
import static dev.drawdown.access.Role.OPERATOR;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;

/** Who may call what. An address that does not stand here does not exist. */
public final class Routes {

    /** The whole table: what is reached, and by whom. */
    public static final List<Route> ALL =
            List.of(
                    Route.open("/healthz"),
                    Route.open("/readyz"),
                    Route.open("/api/lp/health"),
                    Route.open("/openapi.json"),
                    Route.open("/openapi.yaml"),
                    Route.get("/metrics", OPERATOR),
                    Route.get("/health/pool", OPERATOR),
                    Route.get("/api/lp/profile", LP, ADMINISTRATOR, APPROVER, AUDITOR),
                    Route.get("/api/lp/{lpId}/profile", LP, ADMINISTRATOR, APPROVER, AUDITOR),
                    Route.get("/api/lp/summary", LP, ADMINISTRATOR, APPROVER, AUDITOR),
                    Route.get("/api/lp/{lpId}/summary", LP, ADMINISTRATOR, APPROVER, AUDITOR),
                    Route.get("/api/funds", ADMINISTRATOR, APPROVER, AUDITOR),
                    Route.get("/api/funds/{fundId}", ADMINISTRATOR, APPROVER, AUDITOR),
                    Route.get("/api/audit/events", AUDITOR),
                    Route.post("/api/limited-partners", ADMINISTRATOR),
                    Route.post("/api/funds", ADMINISTRATOR),
                    Route.post("/api/funds/{fundId}/commitments", ADMINISTRATOR),
                    Route.post("/api/funds/{fundId}/opening-balances", ADMINISTRATOR),
                    Route.post("/api/funds/{fundId}/valuations", ADMINISTRATOR),
                    Route.any("/api/imports/**", ADMINISTRATOR));

    private Routes() {}

    /** The route that a request takes, if there is one. */
    public static Optional<Route> of(HttpServletRequest request) {
        HttpMethod method = HttpMethod.valueOf(request.getMethod());
        return at(request).stream().filter(route -> route.takes(method)).findFirst();
    }

    static List<Route> at(HttpServletRequest request) {
        PathContainer path = PathContainer.parsePath(request.getRequestURI());
        return ALL.stream().filter(route -> route.lies(path)).toList();
    }
}
