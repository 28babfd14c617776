package dev.drawdown.identity;

import java.util.Map;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** It has no dependencies: once it answers it is ready. */
@RestController
class Health {

    @GetMapping({"/healthz", "/readyz"})
    ResponseEntity<Map<String, String>> ready() {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .body(Map.of("status", "ready"));
    }
}
