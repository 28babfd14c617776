package dev.drawdown.gateway.fund;

import dev.drawdown.access.Caller;
import dev.drawdown.gateway.asof.AsOf;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the funds that staff may reach, by name. */
@Component
class FundList {

    /** There is always a row, so that an empty page says what it is as of too. */
    private static final String PAGE =
            """
            SELECT g.position, g.recorded_at, f.*
              FROM %s g
              LEFT JOIN LATERAL (
                SELECT * FROM read_model.funds_v1
                 WHERE manager_id = ANY(:managers::uuid[])
                   AND (:funds::uuid[] IS NULL OR id = ANY(:funds::uuid[]))
                   AND (name, id) > (:afterName, :afterId)
                 ORDER BY name, id LIMIT :rows) f ON TRUE
             ORDER BY f.name, f.id
            """
                    .formatted(AsOf.PROGRESS);

    private final JdbcClient jdbc;

    FundList(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Up to {@code rows} funds behind a key. */
    Found after(FundKey key, int rows, Caller caller) {
        return jdbc.sql(PAGE)
                .param("managers", FundRow.texts(caller.managerIds()))
                .param("funds", FundRow.texts(caller.fundIds()))
                .param("afterName", key.name())
                .param("afterId", key.id())
                .param("rows", rows)
                .query(FundList::read);
    }

    private static Found read(ResultSet rows) throws SQLException {
        List<FundEntry> funds = new ArrayList<>();
        AsOf asOf = AsOf.of(0, null);
        while (rows.next()) {
            asOf = FundRow.asOf(rows);
            if (rows.getObject("id") != null) {
                funds.add(FundRow.entry(rows));
            }
        }
        return new Found(funds, asOf);
    }

    /** A page's rows, and what they are as of. */
    record Found(List<FundEntry> funds, AsOf asOf) {}
}
