package dev.drawdown.gateway.ratelimit;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import dev.drawdown.access.Caller;
import dev.drawdown.access.Role;
import dev.drawdown.gateway.problem.ProblemWriter;
import dev.drawdown.gateway.problem.Refusal;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Counts what one partner's login asks in a window; staff are not counted. */
public final class RateLimit extends OncePerRequestFilter {

    private static final Set<Role> STAFF =
            EnumSet.of(Role.ADMINISTRATOR, Role.APPROVER, Role.AUDITOR);

    private final RateLimitSettings settings;
    private final ProblemWriter writer;
    private final LoadingCache<String, Bucket> buckets;

    RateLimit(RateLimitSettings settings, ProblemWriter writer) {
        this.settings = settings;
        this.writer = writer;
        this.buckets =
                Caffeine.newBuilder()
                        .maximumSize(settings.subjects())
                        .expireAfterAccess(settings.window().multipliedBy(2))
                        .build(subject -> fullBucket());
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Authentication who = SecurityContextHolder.getContext().getAuthentication();
        if (settings.max() == 0
                || !isCounted(request.getRequestURI())
                || who == null
                || !(who.getPrincipal() instanceof Caller caller)
                || !isPartner(caller)) {
            chain.doFilter(request, response);
            return;
        }
        ConsumptionProbe probe = buckets.get(caller.subject()).tryConsumeAndReturnRemaining(1);
        Duration untilFull = Duration.ofNanos(probe.getNanosToWaitForReset());
        response.setHeader("RateLimit-Limit", Integer.toString(settings.max()));
        response.setHeader("RateLimit-Remaining", Long.toString(probe.getRemainingTokens()));
        response.setHeader("RateLimit-Reset", Long.toString(untilFull.plusMillis(999).toSeconds()));
        if (probe.isConsumed()) {
            chain.doFilter(request, response);
        } else {
            Duration wait = Duration.ofNanos(probe.getNanosToWaitForRefill());
            writer.write(
                    request, response, Refusal.tooMany("Too many requests; wait a moment.", wait));
        }
    }

    /** The partners' routes; their health is open to everybody. */
    private static boolean isCounted(String path) {
        return path.startsWith("/api/lp/") && !path.equals("/api/lp/health");
    }

    private static boolean isPartner(Caller caller) {
        return caller.is(Role.LP) && caller.roles().stream().noneMatch(STAFF::contains);
    }

    private Bucket fullBucket() {
        return Bucket.builder()
                .addLimit(
                        limit ->
                                limit.capacity(settings.max())
                                        .refillIntervally(settings.max(), settings.window()))
                .build();
    }
}
