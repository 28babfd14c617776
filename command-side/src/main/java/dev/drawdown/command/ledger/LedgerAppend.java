package dev.drawdown.command.ledger;

import dev.drawdown.command.dispatch.Receipt;
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
            SELECT head, misfits
            FROM ledger.append(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private final DataSource dataSource;

    LedgerAppend(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /**
     * The ledger's answer to a batch.
     *
     * @param head the last position before it
     * @param misfits the numbers, from 1, of those that keep the batch from being appended; nothing
     *     is appended if there are any
     */
    private record Answer(long head, List<Integer> misfits) {}

    /**
     * Appends what fits of a batch. When it returns, what it calls appended is durable.
     *
     * @return one outcome per command, in their order
     */
    List<Outcome> append(List<Append> batch) throws SQLException {
        Answer answer = ask(batch);
        if (answer.misfits.isEmpty()) {
            return appended(batch, answer.head);
        }
        List<Append> fitting = new ArrayList<>(batch);
        answer.misfits.reversed().forEach(number -> fitting.remove(number - 1));
        List<Outcome> outcomes = new ArrayList<>(fitting.isEmpty() ? List.of() : append(fitting));
        answer.misfits.forEach(number -> outcomes.add(number - 1, new Outcome.Misfit()));
        return outcomes;
    }

    private Answer ask(List<Append> batch) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(APPEND)) {
            AppendColumns.of(batch).bind(connection, statement);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return new Answer(
                        row.getLong("head"),
                        List.of((Integer[]) row.getArray("misfits").getArray()));
            }
        }
    }

    private static List<Outcome> appended(List<Append> batch, long head) {
        List<Outcome> outcomes = new ArrayList<>(batch.size());
        long position = head;
        for (Append append : batch) {
            int events = append.events().size();
            position += events;
            outcomes.add(
                    new Outcome.Appended(
                            new Receipt(
                                    append.stream(),
                                    append.expected() + events,
                                    position,
                                    append.result())));
        }
        return outcomes;
    }
}
