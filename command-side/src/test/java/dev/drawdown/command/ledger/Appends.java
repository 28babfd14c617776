package dev.drawdown.command.ledger;

import dev.drawdown.command.CommandSideNode;
import dev.drawdown.command.dispatch.CommandKey;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** What commands append, without the commands. */
final class Appends {

    private static final byte[] NOTHING = "{}".getBytes(StandardCharsets.UTF_8);

    private Appends() {}

    /** One event on that stream. */
    static Append one(String stream, long expected) {
        return one(stream, expected, expected + 1);
    }

    /** A sequence below zero is what the table refuses. */
    static Append broken(String stream) {
        return one(stream, -1, -7);
    }

    private static Append one(String stream, long expected, long sequence) {
        return new Append(
                stream,
                expected,
                CommandKey.of("test", "group", UUID.randomUUID().toString(), NOTHING),
                "test",
                "{}",
                List.of(
                        new NewEvent(
                                UUID.randomUUID(),
                                sequence,
                                "Test.v1",
                                CommandSideNode.MANAGER,
                                null,
                                LocalDate.of(2024, 1, 1),
                                Set.of(),
                                NOTHING,
                                NOTHING)));
    }
}
