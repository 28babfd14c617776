package dev.drawdown.gateway.books;

import dev.drawdown.access.Caller;
import dev.drawdown.gateway.asof.AsOf;
import dev.drawdown.gateway.page.Found;
import dev.drawdown.gateway.page.Row;
import dev.drawdown.gateway.problem.Refusal;
import dev.drawdown.problem.ProblemCode;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads what belongs to one fund, in one statement with whose fund it is. */
@Component
public class FundRows {

    private static final String FUND =
            """
            SELECT f.manager_id, g.position, g.recorded_at, r.*
              FROM read_model.funds_v1 f CROSS JOIN %s g
              LEFT JOIN LATERAL (%%s) r ON TRUE
             WHERE f.id = :fundId
            """
                    .formatted(AsOf.PROGRESS);

    private final JdbcClient jdbc;

    FundRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The fund's rows, in their order; a fund that the caller does not reach is not there.
     *
     * @param rows selects them by {@code :fundId}, with {@code id}
     * @param order of the whole result, by columns of {@code r}
     */
    public <T> Found<T> read(
            UUID fundId,
            Caller caller,
            String rows,
            String order,
            Map<String, ?> parameters,
            Row.Reader<T> reader) {
        Found<T> found =
                jdbc.sql(FUND.formatted(rows) + " ORDER BY " + order)
                        .param("fundId", fundId)
                        .params(parameters)
                        .query(Found.by(reader))
                        .orElseThrow(FundRows::unknown);
        if (!caller.mayReach(found.managerId(), fundId)) {
            throw unknown();
        }
        return found;
    }

    private static Refusal unknown() {
        return Refusal.of(ProblemCode.FUND_NOT_FOUND, "There is no such fund.");
    }
}
