package dev.drawdown.gateway.openapi;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.springframework.core.io.ClassPathResource;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import tools.jackson.databind.json.JsonMapper;

/** The one document that describes the API, as it was written and as JSON. */
@RestController
class OpenApiRoutes {

    private final String yaml;
    private final String json;

    OpenApiRoutes(JsonMapper mapper) throws IOException {
        try (InputStream document = new ClassPathResource("openapi.yaml").getInputStream()) {
            this.yaml = new String(document.readAllBytes(), StandardCharsets.UTF_8);
        }
        Object tree = new Yaml(new SafeConstructor(new LoaderOptions())).load(yaml);
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
