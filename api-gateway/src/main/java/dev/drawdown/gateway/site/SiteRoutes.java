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
                    Route.get("/partners/{lpId}", LP, ADMINISTRATOR, APPROVER, AUDITOR),
                    Route.get("/funds", ADMINISTRATOR, APPROVER, AUDITOR),
                    Route.get("/audit", AUDITOR),
                    Route.get("/audit/events.ndjson", AUDITOR),
                    Route.get("/audit/{position}", AUDITOR));

    private SiteRoutes() {}
}
