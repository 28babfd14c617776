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
                    Route.get("/api/lp/capital-activity", LP, ADMINISTRATOR, APPROVER, AUDITOR),
                    Route.get(
                            "/api/lp/{lpId}/capital-activity",
                            LP,
                            ADMINISTRATOR,
                            APPROVER,
                            AUDITOR),
                    Route.get("/api/lp/capital-account", LP, ADMINISTRATOR, APPROVER, AUDITOR),
                    Route.get(
                            "/api/lp/{lpId}/capital-account", LP, ADMINISTRATOR, APPROVER, AUDITOR),
                    Route.get("/api/lp/capital-calls", LP, ADMINISTRATOR, APPROVER, AUDITOR),
                    Route.get(
                            "/api/lp/capital-calls/{callId}", LP, ADMINISTRATOR, APPROVER, AUDITOR),
                    Route.get("/api/lp/{lpId}/capital-calls", LP, ADMINISTRATOR, APPROVER, AUDITOR),
                    Route.get(
                            "/api/lp/{lpId}/capital-calls/{callId}",
                            LP,
                            ADMINISTRATOR,
                            APPROVER,
                            AUDITOR),
                    Route.get("/api/lp/distributions", LP, ADMINISTRATOR, APPROVER, AUDITOR),
                    Route.get(
                            "/api/lp/distributions/{distributionId}",
                            LP,
                            ADMINISTRATOR,
                            APPROVER,
                            AUDITOR),
                    Route.get("/api/lp/{lpId}/distributions", LP, ADMINISTRATOR, APPROVER, AUDITOR),
                    Route.get(
                            "/api/lp/{lpId}/distributions/{distributionId}",
                            LP,
                            ADMINISTRATOR,
                            APPROVER,
                            AUDITOR),
                    Route.get("/api/lp/summary/explain", LP, ADMINISTRATOR, APPROVER, AUDITOR),
                    Route.get(
                            "/api/lp/{lpId}/summary/explain", LP, ADMINISTRATOR, APPROVER, AUDITOR),
                    Route.get(
                            "/api/lp/fund/{fundId}/performance",
                            LP,
                            ADMINISTRATOR,
                            APPROVER,
                            AUDITOR),
                    Route.get(
                            "/api/lp/{lpId}/fund/{fundId}/performance",
                            LP,
                            ADMINISTRATOR,
                            APPROVER,
                            AUDITOR),
                    Route.get(
                            "/api/lp/fund/{fundId}/performance/explain",
                            LP,
                            ADMINISTRATOR,
                            APPROVER,
                            AUDITOR),
                    Route.get(
                            "/api/lp/{lpId}/fund/{fundId}/performance/explain",
                            LP,
                            ADMINISTRATOR,
                            APPROVER,
                            AUDITOR),
                    Route.get(
                            "/api/lp/performance/benchmark", LP, ADMINISTRATOR, APPROVER, AUDITOR),
                    Route.get(
                            "/api/lp/{lpId}/performance/benchmark",
                            LP,
                            ADMINISTRATOR,
                            APPROVER,
                            AUDITOR),
                    Route.get("/api/lp/performance/history", LP, ADMINISTRATOR, APPROVER, AUDITOR),
                    Route.get(
                            "/api/lp/{lpId}/performance/history",
                            LP,
                            ADMINISTRATOR,
                            APPROVER,
                            AUDITOR),
                    Route.get("/api/lp/holdings", LP, ADMINISTRATOR, APPROVER, AUDITOR),
                    Route.get("/api/lp/{lpId}/holdings", LP, ADMINISTRATOR, APPROVER, AUDITOR),
                    Route.get("/api/funds/{fundId}/holdings", ADMINISTRATOR, APPROVER, AUDITOR),
                    Route.get("/api/funds/{fundId}/nav-history", ADMINISTRATOR, APPROVER, AUDITOR),
                    Route.get("/api/funds/{fundId}/analytics", ADMINISTRATOR, APPROVER, AUDITOR),
                    Route.get(
                            "/api/funds/{fundId}/performance/ilpa",
                            ADMINISTRATOR,
                            APPROVER,
                            AUDITOR),
                    Route.get("/api/indices", ADMINISTRATOR, APPROVER, AUDITOR),
                    Route.get("/api/indices/{indexId}/levels", ADMINISTRATOR, APPROVER, AUDITOR),
                    Route.get("/api/funds", ADMINISTRATOR, APPROVER, AUDITOR),
                    Route.get("/api/funds/{fundId}", ADMINISTRATOR, APPROVER, AUDITOR),
                    Route.get("/api/funds/{fundId}/performance", ADMINISTRATOR, APPROVER, AUDITOR),
                    Route.get(
                            "/api/funds/{fundId}/performance/explain",
                            ADMINISTRATOR,
                            APPROVER,
                            AUDITOR),
                    Route.get("/api/performance", ADMINISTRATOR, APPROVER, AUDITOR),
                    Route.get("/api/funds/{fundId}/partners", ADMINISTRATOR, APPROVER, AUDITOR),
                    Route.get("/api/funds/{fundId}/activity", ADMINISTRATOR, APPROVER, AUDITOR),
                    Route.get(
                            "/api/funds/{fundId}/capital-calls/{callId}",
                            ADMINISTRATOR,
                            APPROVER,
                            AUDITOR),
                    Route.get(
                            "/api/funds/{fundId}/distributions/{distributionId}",
                            ADMINISTRATOR,
                            APPROVER,
                            AUDITOR),
                    Route.get("/api/approvals", ADMINISTRATOR, APPROVER),
                    Route.get("/api/approvals/{proposalId}", ADMINISTRATOR, APPROVER),
                    Route.get("/api/audit/events", AUDITOR),
                    Route.post("/api/figures", ADMINISTRATOR, APPROVER, AUDITOR),
                    Route.post("/api/limited-partners", ADMINISTRATOR),
                    Route.post("/api/funds", ADMINISTRATOR),
                    Route.post("/api/funds/{fundId}/commitments", ADMINISTRATOR),
                    Route.post("/api/funds/{fundId}/opening-balances", ADMINISTRATOR),
                    Route.post("/api/funds/{fundId}/valuations", ADMINISTRATOR),
                    Route.post("/api/limited-partners/{partnerId}/status", ADMINISTRATOR),
                    Route.post("/api/limited-partners/{partnerId}/contacts", ADMINISTRATOR),
                    Route.post("/api/limited-partners/{partnerId}/preferences", ADMINISTRATOR),
                    Route.post("/api/funds/{fundId}/terms", ADMINISTRATOR),
                    Route.post(
                            "/api/funds/{fundId}/commitments/{commitmentId}/changes",
                            ADMINISTRATOR),
                    Route.post("/api/funds/{fundId}/capital-calls", ADMINISTRATOR),
                    Route.post("/api/funds/{fundId}/capital-calls/preview", ADMINISTRATOR),
                    Route.post(
                            "/api/funds/{fundId}/capital-calls/{callId}/payments", ADMINISTRATOR),
                    Route.post(
                            "/api/funds/{fundId}/capital-calls/{callId}/defaults", ADMINISTRATOR),
                    Route.post("/api/funds/{fundId}/payments", ADMINISTRATOR),
                    Route.post("/api/funds/{fundId}/distributions", ADMINISTRATOR),
                    Route.post("/api/funds/{fundId}/distributions/preview", ADMINISTRATOR),
                    Route.post(
                            "/api/funds/{fundId}/distributions/{distributionId}/payments",
                            ADMINISTRATOR),
                    Route.post("/api/funds/{fundId}/reversals", ADMINISTRATOR),
                    Route.post("/api/funds/{fundId}/recall-expiries", ADMINISTRATOR),
                    Route.post("/api/funds/{fundId}/holdings", ADMINISTRATOR),
                    Route.post("/api/funds/{fundId}/subscription-line", ADMINISTRATOR),
                    Route.post("/api/funds/{fundId}/daily-navs", ADMINISTRATOR),
                    Route.post("/api/funds/{fundId}/charges", ADMINISTRATOR),
                    Route.post("/api/indices", ADMINISTRATOR),
                    Route.post("/api/approvals/{proposalId}/approve", APPROVER),
                    Route.post("/api/approvals/{proposalId}/reject", ADMINISTRATOR, APPROVER),
                    Route.any("/api/imports/**", ADMINISTRATOR));

    private Routes() {}

    /** The route that a request takes, if there is one. */
    public static Optional<Route> of(HttpServletRequest request) {
        HttpMethod method = HttpMethod.valueOf(request.getMethod());
        return at(request, ALL).stream().filter(route -> route.takes(method)).findFirst();
    }

    static List<Route> at(HttpServletRequest request, List<Route> routes) {
        PathContainer path = PathContainer.parsePath(request.getRequestURI());
        return routes.stream().filter(route -> route.lies(path)).toList();
    }
}
