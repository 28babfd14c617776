package dev.drawdown.projection;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Reads the ledger's topic and keeps the read tables. */
@SpringBootApplication
public class ProjectionSide {

    public static void main(String[] arguments) {
        SpringApplication.run(ProjectionSide.class, arguments);
    }
}
