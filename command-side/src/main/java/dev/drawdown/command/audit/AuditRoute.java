package dev.drawdown.command.audit;

import dev.drawdown.access.Caller;
import dev.drawdown.command.access.Callers;
import dev.drawdown.command.problem.InvalidCursor;
import dev.drawdown.command.problem.InvalidParameter;
import dev.drawdown.paging.SignedCursor;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;
import tools.jackson.databind.json.JsonMapper;

/** {@code GET /api/audit/events}: the ledger itself, in pages or as one stream of lines. */
@RestController
class AuditRoute {

    private static final int MOST_PER_PAGE = 100;
    private static final int STREAM_PAGE = 1_000;
    private static final MediaType NDJSON = MediaType.APPLICATION_NDJSON;

    private final AuditTrail trail;
    private final SignedCursor cursors;
    private final JsonMapper json;

    AuditRoute(AuditTrail trail, SignedCursor cursors, JsonMapper json) {
        this.trail = trail;
        this.cursors = cursors;
        this.json = json;
    }

    record Query(
            @Nullable Long position,
            @Nullable UUID eventId,
            @Nullable String stream,
            @Nullable Long sequence,
            @Nullable UUID fundId,
            @Nullable UUID partnerId,
            @Nullable String name,
            @Nullable String actor,
            @Nullable Instant recordedFrom,
            @Nullable Instant recordedTo,
            @Nullable LocalDate effectiveFrom,
            @Nullable LocalDate effectiveTo,
            @Nullable Boolean newestFirst) {

        boolean descends() {
            return Boolean.TRUE.equals(newestFirst);
        }

        AuditFilter boundTo(Caller auditor) {
            return new AuditFilter(
                    auditor.managerIds(),
                    auditor.fundIds(),
                    position,
                    eventId,
                    stream,
                    sequence,
                    fundId,
                    partnerId,
                    name,
                    actor,
                    recordedFrom,
                    recordedTo,
                    effectiveFrom,
                    effectiveTo);
        }
    }

    record Page(List<AuditedEvent> items, @Nullable String nextCursor, boolean hasMore) {}

    @GetMapping(path = "/api/audit/events", produces = MediaType.APPLICATION_JSON_VALUE)
    Page page(
            @AuthenticationPrincipal Jwt token,
            Query query,
            @RequestParam(defaultValue = "50") int limit,
            @RequestParam @Nullable String cursor) {
        if (limit < 1 || limit > MOST_PER_PAGE) {
            throw new InvalidParameter("limit", "limit is 1 to " + MOST_PER_PAGE + ".");
        }
        String scope = "audit " + query;
        AuditFilter filter = query.boundTo(Callers.of(token));
        Long from = cursor == null ? null : position(scope, cursor);
        List<AuditedEvent> found =
                query.descends()
                        ? trail.before(from == null ? Long.MAX_VALUE : from, filter, limit + 1)
                        : trail.after(from == null ? 0 : from, filter, limit + 1);
        boolean hasMore = found.size() > limit;
        List<AuditedEvent> items = hasMore ? found.subList(0, limit) : found;
        return new Page(
                items,
                hasMore ? cursors.seal(scope, String.valueOf(items.getLast().position())) : null,
                hasMore);
    }

    /**
     * From the first on, whatever the order of pages. Reads page by page, so that no connection is
     * held while the auditor's side is slow.
     */
    @GetMapping(path = "/api/audit/events", produces = MediaType.APPLICATION_NDJSON_VALUE)
    ResponseEntity<StreamingResponseBody> all(@AuthenticationPrincipal Jwt token, Query query) {
        AuditFilter filter = query.boundTo(Callers.of(token));
        StreamingResponseBody body =
                out -> {
                    List<AuditedEvent> page = trail.after(0, filter, STREAM_PAGE);
                    while (!page.isEmpty()) {
                        for (AuditedEvent event : page) {
                            out.write(json.writeValueAsBytes(event));
                            out.write('\n');
                        }
                        out.flush();
                        page = trail.after(page.getLast().position(), filter, STREAM_PAGE);
                    }
                };
        return ResponseEntity.ok().contentType(NDJSON).body(body);
    }

    private long position(String scope, String cursor) {
        return cursors.open(scope, cursor).map(Long::valueOf).orElseThrow(InvalidCursor::new);
    }
}
