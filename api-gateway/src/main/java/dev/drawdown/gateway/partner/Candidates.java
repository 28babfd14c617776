package dev.drawdown.gateway.partner;

import dev.drawdown.access.Caller;
import dev.drawdown.gateway.page.Row;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the partners of a manager that are not in one of its funds, by name. */
@Component
public class Candidates {

    private static final String FREE =
            """
            SELECT p.id, p.legal_name, p.external_ref
              FROM read_model.limited_partners_v1 p
             WHERE p.manager_id = ANY(:managers::uuid[]) AND p.manager_id = :manager
               AND NOT p.erased
               AND NOT EXISTS (SELECT FROM read_model.lp_fund_commitments_v1 c
                                WHERE c.lp_id = p.id AND c.fund_id = :fundId)
             ORDER BY lower(p.legal_name), p.id LIMIT :rows
            """;

    private final JdbcClient jdbc;

    Candidates(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Up to {@code rows} of them.
     *
     * @param managerId whose fund it is
     */
    public List<Candidate> of(UUID managerId, UUID fundId, int rows, Caller caller) {
        return jdbc.sql(FREE)
                .param("managers", Row.texts(caller.managerIds()))
                .param("manager", managerId)
                .param("fundId", fundId)
                .param("rows", rows)
                .query(
                        (set, n) -> {
                            Row row = new Row(set);
                            return new Candidate(
                                    row.id("id"),
                                    row.textIfAny("legal_name"),
                                    row.textIfAny("external_ref"));
                        })
                .list();
    }
}
