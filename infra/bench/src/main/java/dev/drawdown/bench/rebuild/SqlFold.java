package dev.drawdown.bench.rebuild;

import dev.drawdown.servers.TestDatabase;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * The limit of SQL alone: what every commitment was called, has paid and was paid out, folded by
 * one statement from the events' JSON. It makes balances and no timelines.
 */
final class SqlFold {

    private static final String FOLD =
            """
            WITH event AS MATERIALIZED (
                SELECT fund_id, name, convert_from(payload, 'UTF8')::json AS body FROM ledger.event
                WHERE name IN ('CapitalCallIssued.v1', 'CallPaymentsReceived.v1', 'DistributionDeclared.v1')),
            line AS (
                SELECT fund_id, (l ->> 'commitment')::int AS commitment,
                       (l -> 'amounts' ->> 0)::bigint + (l -> 'amounts' ->> 1)::bigint AS called, 0::bigint AS paid,
                       0::bigint AS distributed
                FROM event, json_array_elements(body -> 'lines') AS l WHERE name = 'CapitalCallIssued.v1'
                UNION ALL
                SELECT fund_id, (p ->> 'commitment')::int, 0, (p ->> 'amount')::bigint, 0
                FROM event, json_array_elements(body -> 'payments') AS p WHERE name = 'CallPaymentsReceived.v1'
                UNION ALL
                SELECT fund_id, (l ->> 'commitment')::int, 0, 0,
                       (l -> 'amounts' ->> 0)::bigint + (l -> 'amounts' ->> 1)::bigint
                FROM event, json_array_elements(body -> 'lines') AS l WHERE name = 'DistributionDeclared.v1')
            SELECT count(*) FROM (
                SELECT fund_id, commitment, sum(called), sum(paid), sum(distributed)
                FROM line GROUP BY fund_id, commitment) AS balance
            """;

    private SqlFold() {}

    /** Seconds. */
    static double run(TestDatabase database) throws SQLException {
        long start = System.nanoTime();
        try (Connection connection = DriverManager.getConnection(database.ownerUrl());
                Statement statement = connection.createStatement();
                ResultSet balances = statement.executeQuery(FOLD)) {
            balances.next();
            if (balances.getLong(1) == 0) {
                throw new IllegalStateException("nothing was folded");
            }
        }
        return (System.nanoTime() - start) / 1e9;
    }
}
