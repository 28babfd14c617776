package dev.drawdown.command.audit;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an auditor asks for. Bounds are inclusive; what is absent does not filter.
 *
 * @param managers the managers that the auditor works for: always bounds the answer
 * @param funds the funds that the auditor is bounded to, if it is
 */
record AuditFilter(
        Set<UUID> managers,
        @Nullable Set<UUID> funds,
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
        @Nullable LocalDate effectiveTo) {

    /** Its own stream, and the events of funds that concern it. */
    private static final String CONCERNS_PARTNER =
            """
            e.position IN (
                SELECT c.position
                FROM (VALUES (?::uuid)) AS asked (partner)
                CROSS JOIN LATERAL (
                    SELECT p.position FROM ledger.event_partner p WHERE p.partner_id = asked.partner
                    UNION ALL
                    SELECT s.position FROM ledger.event s WHERE s.stream = 'partner-' || asked.partner) AS c)""";

    /** The conditions in SQL, each with its bound value. */
    Map<String, Object> conditions() {
        Map<String, Object> conditions = new LinkedHashMap<>();
        conditions.put("e.manager_id = ANY (?)", managers.toArray(UUID[]::new));
        put(conditions, "e.fund_id = ANY (?)", funds == null ? null : funds.toArray(UUID[]::new));
        put(conditions, "e.position = ?", position);
        put(conditions, "e.event_id = ?", eventId);
        put(conditions, "e.stream = ?", stream);
        put(conditions, "e.sequence = ?", sequence);
        put(conditions, "e.fund_id = ?", fundId);
        put(conditions, CONCERNS_PARTNER, partnerId);
        put(conditions, "e.name = ?", name);
        put(conditions, "e.actor = ?", actor);
        put(conditions, "e.recorded_at >= ?", AuditTime.of(recordedFrom));
        put(conditions, "e.recorded_at <= ?", AuditTime.of(recordedTo));
        put(conditions, "e.effective_date >= ?", effectiveFrom);
        put(conditions, "e.effective_date <= ?", effectiveTo);
        return conditions;
    }

    private static void put(
            Map<String, Object> conditions, String condition, @Nullable Object value) {
        if (value != null) {
            conditions.put(condition, value);
        }
    }
}
