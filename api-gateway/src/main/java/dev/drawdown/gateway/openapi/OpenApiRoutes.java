package dev.drawdown.gateway.openapi;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.springframework.core.io.ClassPathResource;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The one document that describes the API, as it was written and as JSON. */
@RestController
class OpenApiRoutes {

    private final String yaml;
    private final String json;

    OpenApiRoutes(JsonMapper mapper) throws IOException {
        try (InputStream document = new ClassPathResource("openapi.yaml").getInputStream()) {
            this.yaml = new String(document.readAllBytes(), StandardCharsets.UTF_8);
        }
        JsonNode tree = new YAMLMapper().readTree(yaml);
        this.json = mapper.writeValueAsString(tree);
    }

    @GetMapping(path = "/openapi.yaml", produces = "application/yaml;charset=utf-8")
    String asYaml() {
        return yaml;
    }

    @GetMapping(path = "/openapi.json", produces = "application/json")
    String asJson() {
        return json;
    }
}
