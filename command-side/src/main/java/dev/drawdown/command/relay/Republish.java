package dev.drawdown.command.relay;

import java.io.PrintStream;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.regex.Pattern;

/**
 * An operator's command: {@code java -jar command-side-app.jar republish --from=POSITION}. It takes
 * the relay's checkpoint back, so that the running relay sends everything from that position again,
 * in order; the ledger refills an emptied Kafka. Safe to repeat: whoever has seen an event skips
 * it. It reads {@code LEDGER_DATABASE_URL} and {@code LEDGER_TOPIC} as the application does.
 */
public final class Republish {

    /** The first argument that asks for it. */
    public static final String NAME = "republish";

    private static final Pattern FROM = Pattern.compile("--from=([1-9][0-9]{0,17})");

    private static final String TAKE_BACK =
            """
            UPDATE ledger.relay_checkpoint
            SET position = least(position, ? - 1), moved_at = now()
            WHERE topic = ?
            RETURNING position, (SELECT coalesce(max(e.position), 0) FROM ledger.event e)
            """;

    private final String url;
    private final String topic;
    private final PrintStream out;

    public Republish(String url, String topic, PrintStream out) {
        this.url = url;
        this.topic = topic;
        this.out = out;
    }

    /**
     * Takes the checkpoint back.
     *
     * @return 0 if it was done, 2 if the arguments say nothing that can be done
     */
    public int run(String... arguments) throws SQLException {
        var from = FROM.matcher(arguments.length == 2 ? arguments[1] : "");
        if (!from.matches()) {
            out.println("Usage: republish --from=POSITION, a ledger position of 1 or more.");
            return 2;
        }
        try (Connection connection = DriverManager.getConnection(url);
                PreparedStatement statement = connection.prepareStatement(TAKE_BACK)) {
            statement.setLong(1, Long.parseLong(from.group(1)));
            statement.setString(2, topic);
            try (ResultSet row = statement.executeQuery()) {
                if (!row.next()) {
                    out.println("Nothing was relayed to %s yet.".formatted(topic));
                    return 2;
                }
                out.println(
                        "The relay sends %s from position %d on; the ledger ends at %d."
                                .formatted(topic, row.getLong(1) + 1, row.getLong(2)));
                return 0;
            }
        }
    }
}
