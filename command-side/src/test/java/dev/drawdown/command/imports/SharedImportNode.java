package dev.drawdown.command.imports;

import dev.drawdown.command.CommandSideNode;
import dev.drawdown.servers.TestIdentity;
import dev.drawdown.servers.TestServers;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One node for every test of this package that needs no node of its own; gone with the JVM. */
final class SharedImportNode {

    private static final TestIdentity IDENTITY = TestIdentity.start();
    private static final CommandSideNode NODE =
            CommandSideNode.start(
                    TestServers.postgres().freshDatabase(),
                    IDENTITY,
                    TestServers.freshTopic(),
                    "--drawdown.imports.chunk-rows=3",
                    "--drawdown.imports.attempts=3",
                    "--drawdown.imports.max-file=1MB");

    private SharedImportNode() {}

    static CommandSideNode node() {
        return NODE;
    }

    static TestIdentity identity() {
        return IDENTITY;
    }

    static JdbcClient jdbc() {
        return NODE.bean(JdbcClient.class);
    }

    static ImportClient administrator() {
        return new ImportClient(NODE, IDENTITY.token("administrator", CommandSideNode.MANAGER));
    }

    /** Opens a fund of the test's manager; answers with its id. */
    static String openFund(String name, String reference, String currency) {
        String body =
                """
                {"name": "%s", "externalRef": %s, "currency": "%s", "vintageYear": 2020, "effectiveDate": "2020-01-01"}
                """
                        .formatted(
                                name, reference == null ? "null" : '"' + reference + '"', currency);
        return NODE.post("/api/funds", UUID.randomUUID().toString(), body).text("fundId");
    }
}
