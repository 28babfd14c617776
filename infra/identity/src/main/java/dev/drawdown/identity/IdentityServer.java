package dev.drawdown.identity;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** Logs the demo users in and issues tokens with the claims that Drawdown reads. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class IdentityServer {

    /** Starts the server. */
    public static void main(String[] arguments) {
        SpringApplication.run(IdentityServer.class, arguments);
    }
}
