package dev.drawdown.command.relay;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Connections outside the pool, for whoever holds one for long. */
@Component
class LedgerConnections {

    private final String url;

    LedgerConnections(@Value("${spring.datasource.url}") String url) {
        this.url = url;
    }

    Connection open() throws SQLException {
        return DriverManager.getConnection(url);
    }
}
