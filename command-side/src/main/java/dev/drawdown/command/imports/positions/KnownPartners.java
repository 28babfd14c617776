package dev.drawdown.command.imports.positions;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which partners the ledger has already: the others are onboarded before their positions. */
@Component
class KnownPartners {

    private static final String KNOWN =
            """
            SELECT p.id FROM unnest(?::uuid[]) AS p(id)
            JOIN ledger.event e ON e.stream = 'partner-' || p.id AND e.sequence = 0
            """;

    private final JdbcClient jdbc;

    KnownPartners(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Set<UUID> among(Collection<UUID> partnerIds) {
        List<UUID> known =
                jdbc.sql(KNOWN).param(partnerIds.toArray(UUID[]::new)).query(UUID.class).list();
        return new HashSet<>(known);
    }
}
