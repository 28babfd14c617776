package dev.drawdown.gateway.site;

import static dev.drawdown.access.Role.ADMINISTRATOR;
import static dev.drawdown.access.Role.APPROVER;
import static dev.drawdown.access.Role.AUDITOR;
import static dev.drawdown.access.Role.LP;

import dev.drawdown.gateway.access.Route;
import java.util.List;

/** Who may open which page. An address that does not stand here does not exist. */
public final class SiteRoutes {

    /** Everything that lies below these is a page or belongs to one. */
    static final String[] ADDRESSES = {
        "/",
        "/login/**",
        "/oauth2/**",
        "/logout",
        "/assets/**",
        "/partners/**",
        "/funds/**",
        "/approvals/**",
        "/audit/**",
        "/favicon.ico"
    };

    /** The whole table: which page, and for whom. */
    public static final List<Route> ALL =
            List.of(
                    Route.open("/"),
                    Route.open("/assets/**"),
                    Route.open("/favicon.ico"),
                    Route.get("/partners", LP, ADMINISTRATOR, APPROVER, AUDITOR),
                    Route.get("/partners/new", ADMINISTRATOR),
                    Route.post("/partners/new", ADMINISTRATOR),
                    Route.get("/partners/{lpId}", LP, ADMINISTRATOR, APPROVER, AUDITOR),
                    Route.get("/partners/{lpId}/performance", LP, ADMINISTRATOR, APPROVER, AUDITOR),
                    Route.get("/partners/{lpId}/explain", LP, ADMINISTRATOR, APPROVER, AUDITOR),
                    Route.get(
                            "/partners/{lpId}/funds/{fundId}/explain",
                            LP,
                            ADMINISTRATOR,
                            APPROVER,
                            AUDITOR),
                    Route.get("/partners/{lpId}/statement", LP, ADMINISTRATOR, APPROVER, AUDITOR),
                    Route.get("/partners/{lpId}/timeline", LP, ADMINISTRATOR, APPROVER, AUDITOR),
                    Route.get("/partners/{lpId}/notices", LP, ADMINISTRATOR, APPROVER, AUDITOR),
                    Route.get(
                            "/partners/{lpId}/funds/{fundId}",
                            LP,
                            ADMINISTRATOR,
                            APPROVER,
                            AUDITOR),
                    Route.get(
                            "/partners/{lpId}/funds/{fundId}/holdings",
                            LP,
                            ADMINISTRATOR,
                            APPROVER,
                            AUDITOR),
                    Route.get(
                            "/partners/{lpId}/calls/{callId}",
                            LP,
                            ADMINISTRATOR,
                            APPROVER,
                            AUDITOR),
                    Route.get(
                            "/partners/{lpId}/distributions/{distributionId}",
                            LP,
                            ADMINISTRATOR,
                            APPROVER,
                            AUDITOR),
                    Route.get("/funds", ADMINISTRATOR, APPROVER, AUDITOR),
                    Route.get("/audit", AUDITOR),
                    Route.get("/audit/events.ndjson", AUDITOR),
                    Route.get("/audit/{position}", AUDITOR),
                    Route.get("/funds/new", ADMINISTRATOR),
                    Route.post("/funds/new", ADMINISTRATOR),
                    Route.get("/funds/{fundId}", ADMINISTRATOR, APPROVER, AUDITOR),
                    Route.get("/funds/{fundId}/performance", ADMINISTRATOR, APPROVER, AUDITOR),
                    Route.get("/funds/{fundId}/explain", ADMINISTRATOR, APPROVER, AUDITOR),
                    Route.get("/funds/{fundId}/partners", ADMINISTRATOR, APPROVER, AUDITOR),
                    Route.get("/funds/{fundId}/holdings", ADMINISTRATOR, APPROVER, AUDITOR),
                    Route.get("/funds/{fundId}/entries", ADMINISTRATOR, APPROVER, AUDITOR),
                    Route.get("/funds/{fundId}/terms", ADMINISTRATOR, APPROVER, AUDITOR),
                    Route.get("/funds/{fundId}/terms/new", ADMINISTRATOR),
                    Route.post("/funds/{fundId}/terms/new", ADMINISTRATOR),
                    Route.get("/funds/{fundId}/commitments/new", ADMINISTRATOR),
                    Route.post("/funds/{fundId}/commitments/new", ADMINISTRATOR),
                    Route.get("/funds/{fundId}/valuations/new", ADMINISTRATOR),
                    Route.post("/funds/{fundId}/valuations/new", ADMINISTRATOR),
                    Route.get("/funds/{fundId}/calls/new", ADMINISTRATOR),
                    Route.post("/funds/{fundId}/calls/new", ADMINISTRATOR),
                    Route.post("/funds/{fundId}/calls/preview", ADMINISTRATOR),
                    Route.get("/funds/{fundId}/distributions/new", ADMINISTRATOR),
                    Route.post("/funds/{fundId}/distributions/new", ADMINISTRATOR),
                    Route.post("/funds/{fundId}/distributions/preview", ADMINISTRATOR),
                    Route.get("/funds/{fundId}/calls/{callId}", ADMINISTRATOR, APPROVER, AUDITOR),
                    Route.get("/funds/{fundId}/calls/{callId}/payments", ADMINISTRATOR),
                    Route.post("/funds/{fundId}/calls/{callId}/payments", ADMINISTRATOR),
                    Route.get("/funds/{fundId}/calls/{entryId}/reverse", ADMINISTRATOR),
                    Route.post("/funds/{fundId}/calls/{entryId}/reverse", ADMINISTRATOR),
                    Route.get(
                            "/funds/{fundId}/distributions/{distributionId}",
                            ADMINISTRATOR,
                            APPROVER,
                            AUDITOR),
                    Route.get(
                            "/funds/{fundId}/distributions/{distributionId}/payments",
                            ADMINISTRATOR),
                    Route.post(
                            "/funds/{fundId}/distributions/{distributionId}/payments",
                            ADMINISTRATOR),
                    Route.get("/funds/{fundId}/distributions/{entryId}/reverse", ADMINISTRATOR),
                    Route.post("/funds/{fundId}/distributions/{entryId}/reverse", ADMINISTRATOR),
                    Route.get("/approvals", ADMINISTRATOR, APPROVER),
                    Route.get("/approvals/{proposalId}", ADMINISTRATOR, APPROVER),
                    Route.post("/approvals/{proposalId}/approve", APPROVER),
                    Route.post("/approvals/{proposalId}/reject", ADMINISTRATOR, APPROVER));

    private SiteRoutes() {}
}
