package dev.drawdown.gateway.forward;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What the command side answers: it owns the ledger, so it decides, imports and shows events. */
@RestController
class ForwardedRoutes {

    private final CommandSide commandSide;

    ForwardedRoutes(CommandSide commandSide) {
        this.commandSide = commandSide;
    }

    @PostMapping({
        "/api/limited-partners",
        "/api/funds",
        "/api/funds/{fundId}/commitments",
        "/api/funds/{fundId}/opening-balances",
        "/api/funds/{fundId}/valuations",
        "/api/limited-partners/{partnerId}/status",
        "/api/limited-partners/{partnerId}/contacts",
        "/api/limited-partners/{partnerId}/preferences",
        "/api/funds/{fundId}/terms",
        "/api/funds/{fundId}/commitments/{commitmentId}/changes",
        "/api/funds/{fundId}/capital-calls",
        "/api/funds/{fundId}/capital-calls/preview",
        "/api/funds/{fundId}/capital-calls/{callId}/payments",
        "/api/funds/{fundId}/capital-calls/{callId}/defaults",
        "/api/funds/{fundId}/payments",
        "/api/funds/{fundId}/distributions",
        "/api/funds/{fundId}/distributions/preview",
        "/api/funds/{fundId}/distributions/{distributionId}/payments",
        "/api/funds/{fundId}/reversals",
        "/api/funds/{fundId}/recall-expiries",
        "/api/funds/{fundId}/holdings",
        "/api/funds/{fundId}/subscription-line",
        "/api/funds/{fundId}/daily-navs",
        "/api/funds/{fundId}/charges",
        "/api/indices",
        "/api/approvals/{proposalId}/approve",
        "/api/approvals/{proposalId}/reject"
    })
    void command(HttpServletRequest request, HttpServletResponse response) throws IOException {
        commandSide.answer(request, response);
    }

    @RequestMapping("/api/imports/**")
    void imports(HttpServletRequest request, HttpServletResponse response) throws IOException {
        commandSide.answer(request, response);
    }

    @GetMapping("/api/audit/events")
    void audit(HttpServletRequest request, HttpServletResponse response) throws IOException {
        commandSide.answer(request, response);
    }
}
