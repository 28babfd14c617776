package dev.drawdown.bench.append;

import dev.drawdown.command.CommandSide;
import dev.drawdown.command.dispatch.Commands;
import dev.drawdown.command.dispatch.Receipt;
import dev.drawdown.id.UuidV7;
import dev.drawdown.servers.TestDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.Lifecycle;

/** A command side in this process, without its relay: Kafka is out of reach. */
final class Node implements AutoCloseable {

    static final int MOST_CALLERS = 256;
    private static final String KEY = "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=";

    private final ConfigurableApplicationContext context;
    private final Commands commands;
    private final List<UUID> partners = new ArrayList<>();

    private Node(ConfigurableApplicationContext context) {
        this.context = context;
        this.commands = context.getBean(Commands.class);
        // What they cost is part of the lag: here nobody reads what is appended.
        for (String beside : List.of("relay", "commitAnnouncer")) {
            context.getBean(beside, Lifecycle.class).stop();
        }
        for (int caller = 0; caller < MOST_CALLERS; caller++) {
            UUID partner = UuidV7.next();
            commands.send(Work.onboard(partner), Work.context());
            partners.add(partner);
        }
    }

    static Node start(TestDatabase database, String issuer, Class<?>... sources) {
        List<Class<?>> all = new ArrayList<>(List.of(CommandSide.class));
        all.addAll(List.of(sources));
        return new Node(
                new SpringApplicationBuilder(all.toArray(Class<?>[]::new))
                        .run(
                                "--server.port=0",
                                "--server.address=127.0.0.1",
                                "--spring.main.allow-bean-definition-overriding=true",
                                "--logging.level.root=error",
                                "--logging.level.org.apache.kafka=off",
                                "--logging.level.org.axonframework=error",
                                "--LEDGER_DATABASE_URL=" + database.writerUrl(),
                                "--LEDGER_OWNER_DATABASE_URL=" + database.ownerUrl(),
                                "--KAFKA_BOOTSTRAP_SERVERS=127.0.0.1:1",
                                "--OIDC_ISSUER_URI=" + issuer,
                                "--DB_POOL_MAX=64",
                                // one by one, Axon's engine lets callers wait long for a connection
                                "--spring.datasource.hikari.connection-timeout=60000",
                                "--DRAWDOWN_MASTER_KEY=" + KEY,
                                "--DRAWDOWN_CURSOR_KEY=" + KEY));
    }

    /** One event on the caller's own stream. */
    int one(int caller) {
        return commands.send(Work.contacts(partners.get(caller)), Work.context()).isPresent()
                ? 1
                : 0;
    }

    /** About a hundred events on a new stream. */
    int hundred(int caller) {
        Receipt receipt = commands.send(Work.fund(), Work.context()).orElseThrow();
        return Math.toIntExact(receipt.sequence() + 1);
    }

    @Override
    public void close() {
        context.close();
    }
}
