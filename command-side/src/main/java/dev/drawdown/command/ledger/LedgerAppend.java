package dev.drawdown.command.ledger;

import dev.drawdown.command.dispatch.Receipt;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.stereotype.Component;

/** The one statement that writes the ledger: many commands, one round trip, one transaction. */
@Component
class LedgerAppend {

    private static final String APPEND =
            """
            SELECT command, outcome, last_sequence, last_position, result
            FROM ledger.append(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private final DataSource dataSource;

    LedgerAppend(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /**
     * Appends a batch. When it returns, what it calls appended is durable.
     *
     * @return one outcome per command, in their order
     */
    List<Outcome> append(List<Append> batch) throws SQLException {
        AppendColumns columns = AppendColumns.of(batch);
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(APPEND)) {
            columns.bind(connection, statement);
            List<Outcome> outcomes = new ArrayList<>(batch.size());
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    outcomes.add(outcome(rows, batch.get(rows.getInt("command") - 1)));
                }
            }
            return outcomes;
        }
    }

    private static Outcome outcome(ResultSet row, Append append) throws SQLException {
        String outcome = row.getString("outcome");
        return switch (outcome) {
            case "appended" -> new Outcome.Appended(receipt(row, append));
            case "repeated" -> new Outcome.Repeated(receipt(row, append));
            case "key_reused" -> new Outcome.KeyReused();
            case "conflict" -> new Outcome.Conflict(row.getLong("last_sequence"));
            default -> throw new SQLException("the ledger answered " + outcome);
        };
    }

    private static Receipt receipt(ResultSet row, Append append) throws SQLException {
        return new Receipt(
                append.stream(),
                row.getLong("last_sequence"),
                row.getLong("last_position"),
                new String(row.getBytes("result"), StandardCharsets.UTF_8));
    }
}
