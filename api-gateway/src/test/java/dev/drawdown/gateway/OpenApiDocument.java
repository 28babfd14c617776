package dev.drawdown.gateway;

import static dev.drawdown.gateway.Shared.GATEWAY;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import java.util.List;
import java.util.Locale;
import org.assertj.core.api.SoftAssertions;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The document as the running gateway serves it. */
final class OpenApiDocument {

    static final JsonNode DOCUMENT = GATEWAY.get("/openapi.json", null).json();

    private OpenApiDocument() {}

    /** That an answer is as the document says for its route and status. */
    static void check(SoftAssertions all, String route, String path, String token) {
        var answer = GATEWAY.get(path, token);
        JsonNode response = operation(route, "GET").path("responses").path("" + answer.status());
        if (response.has("$ref")) {
            response = DOCUMENT.at(response.path("$ref").asString().substring(1));
        }
        String type = answer.header("Content-Type").replaceFirst(";.*", "");
        JsonNode schema = response.path("content").path(type).path("schema");
        all.assertThat(schema.isMissingNode())
                .as("%s answers %s as %s", path, answer.status(), type)
                .isFalse();
        List<Error> errors = schema(schema).validate(answer.json());
        all.assertThat(errors).as("%s: %s", path, answer).isEmpty();
    }

    /** The schema with the document's components beside it, so that its references lead there. */
    static Schema schema(JsonNode schema) {
        ObjectNode whole = schema.deepCopy().asObject();
        whole.set("components", DOCUMENT.path("components"));
        return SchemaRegistry.withDefaultDialect(
                        SpecificationVersion.DRAFT_2020_12,
                        registry ->
                                registry.schemaRegistryConfig(
                                        SchemaRegistryConfig.builder()
                                                .formatAssertionsEnabled(true)
                                                .build()))
                .getSchema(whole);
    }

    static JsonNode operation(String path, String method) {
        return DOCUMENT.path("paths").path(path).path(method.toLowerCase(Locale.ROOT));
    }
}
