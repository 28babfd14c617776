package dev.drawdown.identity;

import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** It has no dependencies: once it answers it is ready. */
@RestController
class Health {

    @GetMapping({"/healthz", "/readyz"})
    Map<String, String> ready() {
        return Map.of("status", "ready");
    }
}
