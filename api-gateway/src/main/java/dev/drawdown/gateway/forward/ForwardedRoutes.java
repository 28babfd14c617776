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
        "/api/funds/{fundId}/valuations"
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
