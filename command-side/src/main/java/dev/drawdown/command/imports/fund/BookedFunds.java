package dev.drawdown.command.imports.fund;

import dev.drawdown.command.fund.FundId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds the funds of a manager by what people call them. */
@Component
public class BookedFunds {

    private static final String FIND =
            """
            SELECT c.id, convert_from(e.payload, 'UTF8')::jsonb ->> 'currency' AS currency
            FROM unnest(?::uuid[]) WITH ORDINALITY AS c(id, place)
            JOIN ledger.event e ON e.stream = 'fund-' || c.id AND e.sequence = 0
            WHERE e.manager_id = ?
            ORDER BY c.place
            LIMIT 1
            """;

    private final JdbcClient jdbc;

    BookedFunds(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The manager's fund of this id, else this reference, else this name and no reference. */
    Optional<BookedFund> find(UUID managerId, String called) {
        List<UUID> candidates = new ArrayList<>();
        id(called).ifPresent(candidates::add);
        candidates.add(FundId.of(managerId, called, called));
        candidates.add(FundId.of(managerId, null, called));
        return jdbc.sql(FIND)
                .params(candidates.toArray(UUID[]::new), managerId)
                .query(
                        (row, _) ->
                                new BookedFund(
                                        row.getObject("id", UUID.class),
                                        Currency.getInstance(row.getString("currency"))))
                .optional();
    }

    private static Optional<UUID> id(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }
}
