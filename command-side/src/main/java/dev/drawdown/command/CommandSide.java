package dev.drawdown.command;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** The application that decides commands and owns the ledger. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class CommandSide {

    public static void main(String[] args) {
        SpringApplication.run(CommandSide.class, args);
    }
}
