package dev.drawdown.projection;

import dev.drawdown.projection.operator.OperatorCommand;
import java.util.List;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Reads the ledger's topic and keeps the read tables; or does what an operator's arguments say. */
@SpringBootApplication
public class ProjectionSide {

    public static void main(String[] arguments) {
        List<String> words = List.of(arguments);
        if (OperatorCommand.isMeant(words)) {
            System.exit(OperatorCommand.run(words, Map.of(), System.out));
        }
        SpringApplication.run(ProjectionSide.class, arguments);
    }
}
