package dev.drawdown.bench.http;

import io.lettuce.core.api.StatefulRedisConnection;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** The routes that are the limit. */
@RestController
class BareRoutes {

    private final BareTable table;
    private final StatefulRedisConnection<String, String> redis;

    BareRoutes(BareTable table, StatefulRedisConnection<String, String> redis) {
        this.table = table;
        this.redis = redis;
    }

    record Body(String entityType, String legalName, String domicile) {}

    record Kept(UUID id) {}

    @PostMapping("/row")
    ResponseEntity<Kept> insert(@RequestBody Body body) {
        UUID id = UUID.randomUUID();
        table.insert(id, body.toString().repeat(4));
        return ResponseEntity.status(HttpStatus.CREATED).body(new Kept(id));
    }

    @GetMapping("/nothing")
    Kept nothing() {
        return new Kept(new UUID(1, 2));
    }

    @GetMapping(path = "/redis/{key}", produces = MediaType.APPLICATION_JSON_VALUE)
    String redis(@PathVariable String key) {
        return redis.sync().get(key);
    }

    @GetMapping(path = "/row/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
    String row(@PathVariable UUID id) {
        return table.read(id);
    }
}
