package dev.drawdown.command.ledger;

import dev.drawdown.command.dispatch.CommandKey;
import dev.drawdown.command.dispatch.IdempotencyKeyReused;
import dev.drawdown.command.dispatch.Receipt;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which keys have settled a command, and what it was told. */
@Component
public class SettledKeys {

    private static final String FIND =
            """
            SELECT body_hash, stream, sequence, position, result FROM ledger.event WHERE command_key = :key
            UNION ALL
            SELECT k.body_hash, e.stream, e.sequence, e.position, k.result
            FROM ledger.command_key k JOIN ledger.event e ON e.position = k.last_position
            WHERE encode(substring(k.key FROM 1 FOR 16), 'hex')::uuid = :key
            """;

    private final JdbcClient jdbc;

    SettledKeys(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The receipt of the command that this key settled.
     *
     * @throws IdempotencyKeyReused if it settled a command with another body
     */
    public Optional<Receipt> find(CommandKey key) {
        return jdbc.sql(FIND)
                .param("key", key.kept())
                .query(
                        (row, _) -> {
                            if (!Arrays.equals(
                                    row.getBytes("body_hash"),
                                    HexFormat.of().parseHex(key.bodyHash()))) {
                                throw new IdempotencyKeyReused();
                            }
                            return new Receipt(
                                    row.getString("stream"),
                                    row.getLong("sequence"),
                                    row.getLong("position"),
                                    new String(row.getBytes("result"), StandardCharsets.UTF_8));
                        })
                .optional();
    }
}
