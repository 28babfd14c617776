package dev.drawdown.gateway.site.audit;

import dev.drawdown.access.Caller;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The names of funds and partners, within what an auditor may reach. */
@Component
class Register {

    /** More are not offered to choose from, but may be typed. */
    private static final int OFFERED = 200;

    private static final String FUNDS =
            """
            SELECT id, name, external_ref FROM read_model.funds_v1
             WHERE manager_id = ANY(:managers::uuid[])
               AND (:funds::uuid[] IS NULL OR id = ANY(:funds::uuid[]))
            """;

    private static final String PARTNERS =
            """
            SELECT p.id, coalesce(p.legal_name, 'Erased partner') AS name, p.external_ref
              FROM read_model.limited_partners_v1 p
             WHERE p.manager_id = ANY(:managers::uuid[])
               AND (:funds::uuid[] IS NULL OR EXISTS (
                     SELECT FROM read_model.lp_fund_commitments_v1 c
                      WHERE c.lp_id = p.id AND c.fund_id = ANY(:funds::uuid[])))
            """;

    private static final String OFFER =
            "SELECT id, name FROM (%s) known ORDER BY name, id LIMIT :rows";

    private static final String BY_ID =
            "SELECT id, name FROM (%s) known WHERE id = ANY(:ids::uuid[])";

    /** Whoever is meant exactly comes before whoever is meant in part. */
    private static final String BY_TEXT =
            """
            SELECT id, name FROM (
              SELECT known.*, lower(name) = lower(:text) OR external_ref IS NOT DISTINCT FROM :text AS exact
                FROM (%s) known
               WHERE strpos(lower(name), lower(:text)) > 0 OR external_ref = :text) found
             ORDER BY exact DESC, name, id LIMIT :rows
            """;

    private static final String CURRENCIES =
            "SELECT id, currency FROM read_model.funds_v1 WHERE id = ANY(:ids::uuid[])";

    private final JdbcClient jdbc;

    Register(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What a register holds. */
    enum Kind {
        FUND(FUNDS),
        PARTNER(PARTNERS);

        private final String within;

        Kind(String within) {
            this.within = within;
        }
    }

    /** The first ones by name, to choose from. */
    List<Named> offered(Kind kind, Caller caller) {
        return statement(OFFER, kind, caller).param("rows", OFFERED).query(Named.class).list();
    }

    /** Those that a text may mean, an exact name or reference first. */
    List<Named> meant(Kind kind, String text, int rows, Caller caller) {
        return statement(BY_TEXT, kind, caller)
                .param("text", text)
                .param("rows", rows)
                .query(Named.class)
                .list();
    }

    /** Those that are known; an event may be of a moment ago. */
    Map<UUID, Named> byId(Kind kind, Collection<UUID> ids, Caller caller) {
        return statement(BY_ID, kind, caller)
                .param("ids", texts(ids))
                .query(Named.class)
                .list()
                .stream()
                .collect(Collectors.toMap(Named::id, Function.identity()));
    }

    /** In which currency each fund's books are kept. */
    Map<UUID, String> currencies(Collection<UUID> funds) {
        return jdbc
                .sql(CURRENCIES)
                .param("ids", texts(funds))
                .query(
                        (row, _) ->
                                Map.entry(
                                        row.getObject("id", UUID.class), row.getString("currency")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private JdbcClient.StatementSpec statement(String sql, Kind kind, Caller caller) {
        return jdbc.sql(sql.formatted(kind.within))
                .param("managers", texts(caller.managerIds()))
                .param("funds", bound(caller.fundIds()));
    }

    private static String @Nullable [] bound(@Nullable Set<UUID> funds) {
        return funds == null ? null : texts(funds);
    }

    private static String[] texts(Collection<UUID> ids) {
        return ids.stream().map(UUID::toString).toArray(String[]::new);
    }
}
