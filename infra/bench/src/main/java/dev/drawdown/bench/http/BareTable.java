package dev.drawdown.bench.http;

import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One table with one index. */
final class BareTable {

    private final JdbcClient jdbc;

    BareTable(DataSource pool) {
        this.jdbc = JdbcClient.create(pool);
    }

    /** About as long as an event with its metadata. */
    void insert(UUID id, String payload) {
        jdbc.sql("INSERT INTO bare_route (id, payload) VALUES (?, ?)").params(id, payload).update();
    }

    String read(UUID id) {
        return jdbc.sql("SELECT payload FROM bare_route WHERE id = ?")
                .param(id)
                .query(String.class)
                .single();
    }
}
