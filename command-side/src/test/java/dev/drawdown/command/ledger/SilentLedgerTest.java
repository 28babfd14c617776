package dev.drawdown.command.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.drawdown.command.CommandSideNode;
import dev.drawdown.servers.FreePorts;
import dev.drawdown.servers.TestDatabase;
import dev.drawdown.servers.TestIdentity;
import dev.drawdown.servers.TestServers;
import dev.drawdown.servers.Wire;
import java.net.URI;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The way to the ledger falls silent without a word: nothing on it ever arrives or fails. */
class SilentLedgerTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private TestIdentity identity;
    private Wire wire;
    private CommandSideNode node;

    @BeforeEach
    void start() {
        identity = TestIdentity.start();
        var database = TestServers.postgres().freshDatabase();
        var port = URI.create(database.writerUrl().substring("jdbc:".length())).getPort();
        wire = Wire.laid("ledger", FreePorts.next(1), port);
        node =
                CommandSideNode.start(
                        over(wire, port, database), identity, TestServers.freshTopic());
    }

    @AfterEach
    void stop() {
        node.close();
        wire.close();
        identity.close();
    }

    @Test
    @Timeout(90) // it would wait for ever itself
    void commands_are_held_up_for_a_while_and_not_for_ever() {
        assertThat(openFund("before").status()).isEqualTo(201);

        wire.swallow();
        var key = UUID.randomUUID().toString();
        assertThat(openFund(key).status()).isEqualTo(503);
        wire.mend();

        await().atMost(PATIENCE).until(() -> openFund(key).status() == 201);
    }

    private CommandSideNode.Answer openFund(String key) {
        return node.post(
                "/api/funds",
                key,
                "{\"name\": \"%s\", \"currency\": \"USD\", \"vintageYear\": 2020}".formatted(key));
    }

    private static TestDatabase over(Wire wire, int port, TestDatabase database) {
        return new TestDatabase(
                database.name(),
                database.ownerUrl(),
                database.writerUrl().replace(":" + port + "/", ":" + wire.port() + "/"),
                database.projectorUrl(),
                database.readerUrl());
    }
}
