package dev.drawdown.command.audit;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Pages of the ledger in commit order. Positions rise with commits, so no page misses an event. */
@Component
class AuditTrail {

    private static final String PAGE =
            """
            SELECT e.position, e.event_id, e.stream, e.sequence, e.name, e.manager_id, e.fund_id,
                   e.effective_date, e.recorded_at, e.actor, e.metadata, e.payload
            FROM ledger.event e
            WHERE\s""";

    private static final String AFTER = "e.position > ?";
    private static final String IN_COMMIT_ORDER = " ORDER BY e.position LIMIT ?";
    private static final String BEFORE = "e.position < ?";
    private static final String NEWEST_FIRST = " ORDER BY e.position DESC LIMIT ?";

    private final JdbcClient jdbc;

    AuditTrail(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The next ones in the order of their commits. */
    List<AuditedEvent> after(long position, AuditFilter filter, int limit) {
        return page(AFTER, position, filter, IN_COMMIT_ORDER, limit);
    }

    /** The last ones, the newest of them first. */
    List<AuditedEvent> before(long position, AuditFilter filter, int limit) {
        return page(BEFORE, position, filter, NEWEST_FIRST, limit);
    }

    private List<AuditedEvent> page(
            String bound, long position, AuditFilter filter, String order, int limit) {
        Map<String, Object> conditions = filter.conditions();
        String where =
                conditions.keySet().stream()
                        .map(condition -> " AND " + condition)
                        .reduce("", String::concat);
        List<Object> values = new ArrayList<>();
        values.add(position);
        values.addAll(conditions.values());
        values.add(limit);
        return jdbc.sql(PAGE + bound + where + order)
                .params(values)
                .query((row, _) -> event(row))
                .list();
    }

    private static AuditedEvent event(ResultSet row) throws SQLException {
        return new AuditedEvent(
                row.getLong("position"),
                row.getObject("event_id", UUID.class),
                row.getString("stream"),
                row.getLong("sequence"),
                row.getString("name"),
                row.getObject("manager_id", UUID.class),
                row.getObject("fund_id", UUID.class),
                row.getObject("effective_date", LocalDate.class),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                row.getString("actor"),
                new String(row.getBytes("metadata"), StandardCharsets.UTF_8),
                new String(row.getBytes("payload"), StandardCharsets.UTF_8));
    }
}
