package dev.drawdown.command;

import dev.drawdown.command.relay.Republish;
import dev.drawdown.event.LedgerTopic;
import java.sql.SQLException;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** The application that decides commands and owns the ledger. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class CommandSide {

    public static void main(String[] args) throws SQLException {
        if (args.length > 0 && args[0].equals(Republish.NAME)) {
            System.exit(republish(args));
        }
        SpringApplication.run(CommandSide.class, args);
    }

    private static int republish(String... args) throws SQLException {
        Map<String, String> environment = System.getenv();
        String url = environment.get("LEDGER_DATABASE_URL");
        if (url == null) {
            System.err.println("LEDGER_DATABASE_URL is not set.");
            return 2;
        }
        String topic = environment.getOrDefault("LEDGER_TOPIC", LedgerTopic.NAME);
        return new Republish(url, topic, System.out).run(args);
    }
}
