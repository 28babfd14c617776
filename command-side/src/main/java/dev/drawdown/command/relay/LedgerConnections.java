package dev.drawdown.command.relay;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Connections outside the pool, for whoever holds one for long. */
@Component
class LedgerConnections {

    /** Every statement on these connections answers piece by piece, and soon. */
    private static final String LONGEST_SILENCE_SECONDS = "10";

    private static final String LONGEST_CONNECT_SECONDS = "2";

    private final String url;

    LedgerConnections(@Value("${spring.datasource.url}") String url) {
        this.url = url;
    }

    /** A server that has gone without a word is noticed, late but in the end. */
    Connection open() throws SQLException {
        Properties bounds = new Properties();
        bounds.setProperty("connectTimeout", LONGEST_CONNECT_SECONDS);
        bounds.setProperty("socketTimeout", LONGEST_SILENCE_SECONDS);
        bounds.setProperty("tcpKeepAlive", "true");
        return DriverManager.getConnection(url, bounds);
    }
}
