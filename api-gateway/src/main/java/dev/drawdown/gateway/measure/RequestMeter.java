package dev.drawdown.gateway.measure;

import dev.drawdown.gateway.access.Routes;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Counts and times every request to the API, refused ones too, by route: never by address. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class RequestMeter extends OncePerRequestFilter {

    private final MeterRegistry meters;

    RequestMeter(MeterRegistry meters) {
        this.meters = meters;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getRequestURI().startsWith("/api/");
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        long start = System.nanoTime();
        try {
            chain.doFilter(request, response);
        } finally {
            record(request, response.getStatus(), System.nanoTime() - start);
        }
    }

    private void record(HttpServletRequest request, int status, long nanos) {
        String route = Routes.of(request).map(r -> r.path().getPatternString()).orElse("none");
        Timer.builder("lp_api_request_duration")
                .description("How long requests to the API take.")
                .tags("route", route)
                .register(meters)
                .record(Duration.ofNanos(nanos));
        Counter.builder("lp_api_requests_total")
                .description("Requests to the API.")
                .tags("route", route, "method", method(request), "status", Integer.toString(status))
                .register(meters)
                .increment();
    }

    /** A made-up method must not become a time series. */
    private static String method(HttpServletRequest request) {
        return switch (request.getMethod()) {
            case "GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS" -> request.getMethod();
            default -> "other";
        };
    }
}
