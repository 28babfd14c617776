package dev.drawdown.gateway;

import static dev.drawdown.gateway.Shared.GATEWAY;
import static dev.drawdown.gateway.Shared.WORLD;
import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import dev.drawdown.gateway.access.Route;
import dev.drawdown.gateway.access.Routes;
import dev.drawdown.gateway.site.SiteRoutes;
import dev.drawdown.problem.ProblemCode;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.springframework.http.server.PathContainer;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The document and the running gateway say the same. */
class OpenApiTest {

    private static final Set<String> METHODS = Set.of("get", "put", "post", "patch", "delete");
    static final JsonNode DOCUMENT = GATEWAY.get("/openapi.json", null).json();

    @Test
    void every_route_of_the_gateway_is_in_the_document_and_nothing_else() {
        Set<String> served = new TreeSet<>();
        var mappings =
                GATEWAY.context.getBean(
                        "requestMappingHandlerMapping", RequestMappingHandlerMapping.class);
        mappings.getHandlerMethods()
                .keySet()
                .forEach(
                        info ->
                                info.getPatternValues()
                                        .forEach(
                                                path ->
                                                        served.add(
                                                                info.getMethodsCondition()
                                                                                .getMethods()
                                                                        + " "
                                                                        + path)));
        served.remove("[] /error");
        served.removeIf(route -> isPage(route.substring(route.indexOf('/'))));
        assertThat(served.remove("[] /api/imports/**")).isTrue();
        assertThat(documented())
                .filteredOn(route -> !route.contains("/api/imports/"))
                .containsExactlyInAnyOrderElementsOf(served);
    }

    /** Pages are for people: their table is {@link SiteRoutes}. */
    private static boolean isPage(String path) {
        return SiteRoutes.ALL.stream()
                .anyMatch(page -> page.path().getPatternString().equals(path));
    }

    @Test
    void the_document_and_the_role_table_name_the_same_roles() {
        SoftAssertions all = new SoftAssertions();
        for (String route : documented()) {
            String[] parts = route.split(" ", 2);
            String method = parts[0].substring(1, parts[0].length() - 1);
            Route known =
                    Routes.ALL.stream()
                            .filter(r -> r.method() == null || r.method().name().equals(method))
                            .filter(r -> r.path().matches(PathContainer.parsePath(parts[1])))
                            .findFirst()
                            .orElseThrow(() -> new AssertionError(route));
            JsonNode operation = operation(parts[1], method);
            all.assertThat(operation.path("x-roles").valueStream().map(JsonNode::asString))
                    .as(route)
                    .containsExactlyInAnyOrderElementsOf(
                            known.roles().stream().map(role -> role.claim()).toList());
            all.assertThat(operation.has("security"))
                    .as("%s needs no token", route)
                    .isEqualTo(known.everybody());
        }
        all.assertAll();
    }

    @Test
    void every_code_stands_in_the_document_once_and_with_a_status_that_carries_it() {
        List<String> codes =
                Arrays.stream(ProblemCode.values()).map(Enum::name).collect(Collectors.toList());
        assertThat(
                        DOCUMENT.at("/components/schemas/ProblemCode/enum")
                                .valueStream()
                                .map(JsonNode::asString))
                .containsExactlyElementsOf(codes);
        String responses = DOCUMENT.at("/components/responses").toString();
        assertThat(codes).allSatisfy(code -> assertThat(responses).contains(code));
    }

    @Test
    void every_answer_of_the_gateway_is_as_the_document_says() {
        SoftAssertions all = new SoftAssertions();
        String partner = WORLD.partner(WORLD.alpha);
        String staff = WORLD.staff("auditor");
        String operator = WORLD.staff("operator");
        check(all, "/api/lp/summary", "/api/lp/summary", partner);
        check(all, "/api/lp/summary", "/api/lp/summary?asOf=2020-01-01", partner);
        check(all, "/api/lp/summary", "/api/lp/summary?asKnownAt=2026-01-15T00:00:00Z", partner);
        check(all, "/api/lp/{lpId}/summary", "/api/lp/" + WORLD.beta + "/summary", staff);
        check(all, "/api/lp/profile", "/api/lp/profile", partner);
        check(all, "/api/lp/{lpId}/profile", "/api/lp/" + WORLD.beta + "/profile", staff);
        check(all, "/api/lp/health", "/api/lp/health", null);
        check(all, "/api/funds", "/api/funds?limit=1", staff);
        check(all, "/api/funds", "/api/funds?limit=100", staff);
        check(all, "/api/funds/{fundId}", "/api/funds/" + WORLD.one, staff);
        check(all, "/api/funds/{fundId}", "/api/funds/" + WORLD.one + "?asOf=1990-01-01", staff);
        checkNewReads(all, partner, staff);
        check(all, "/health/pool", "/health/pool", operator);
        check(all, "/healthz", "/healthz", null);
        check(all, "/readyz", "/readyz", null);
        check(all, "/openapi.json", "/openapi.json", null);
        check(all, "/api/funds", "/api/funds", null);
        check(all, "/api/funds", "/api/funds", partner);
        check(all, "/api/funds", "/api/funds?limit=x", staff);
        check(all, "/api/funds/{fundId}", "/api/funds/" + UUID.randomUUID(), staff);
        check(all, "/api/lp/summary", "/api/lp/summary", staff);
        all.assertAll();
    }

    @Test
    void every_reference_leads_somewhere_and_every_example_is_as_its_schema_says() {
        SoftAssertions all = new SoftAssertions();
        for (JsonNode reference : DOCUMENT.findValues("$ref")) {
            all.assertThat(DOCUMENT.at(reference.asString().substring(1)).isMissingNode())
                    .as(reference.asString())
                    .isFalse();
        }
        int examples = 0;
        for (JsonNode content : DOCUMENT.findValues("content")) {
            for (JsonNode body : content) {
                if (body.has("example")) {
                    examples++;
                    all.assertThat(schema(body.path("schema")).validate(body.path("example")))
                            .as(body.path("example").toString())
                            .isEmpty();
                }
            }
        }
        all.assertThat(examples).isGreaterThan(15);
        all.assertAll();
    }

    private static void check(SoftAssertions all, String route, String path, String token) {
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

    private static void checkNewReads(SoftAssertions all, String partner, String staff) {
        String approver = WORLD.staff("approver");
        String beta = WORLD.partner(WORLD.beta);
        for (String list :
                List.of("capital-activity", "capital-account", "capital-calls", "distributions")) {
            check(all, "/api/lp/" + list, "/api/lp/" + list, partner);
            check(all, "/api/lp/" + list, "/api/lp/" + list + "?limit=1", partner);
            check(all, "/api/lp/" + list, "/api/lp/" + list + "?cursor=x", beta);
            check(all, "/api/lp/{lpId}/" + list, "/api/lp/" + WORLD.beta + "/" + list, staff);
        }
        String activity = "/api/lp/capital-activity";
        check(all, activity, activity + "?type=x", partner);
        check(all, activity, activity + "?asKnownAt=2026-01-15T00:00:00Z", partner);
        String call = "/api/lp/capital-calls/";
        check(all, call + "{callId}", call + WORLD.call, partner);
        check(all, call + "{callId}", call + WORLD.foreignCall, partner);
        String distribution = "/api/lp/distributions/";
        check(all, distribution + "{distributionId}", distribution + WORLD.distribution, partner);
        check(all, distribution + "{distributionId}", distribution + WORLD.call, partner);
        String fund = "/api/funds/{fundId}/";
        String one = "/api/funds/" + WORLD.one + "/";
        for (String list : List.of("partners", "activity")) {
            check(all, fund + list, one + list, staff);
            check(all, fund + list, one + list + "?limit=1", staff);
        }
        String calls = "capital-calls/";
        check(all, fund + calls + "{callId}", one + calls + WORLD.call, staff);
        check(all, fund + calls + "{callId}", one + calls + WORLD.call + "?limit=1", staff);
        check(all, fund + calls + "{callId}", one + calls + WORLD.one, staff);
        String paid = "distributions/";
        check(all, fund + paid + "{distributionId}", one + paid + WORLD.distribution, staff);
        check(all, "/api/approvals", "/api/approvals", approver);
        check(all, "/api/approvals", "/api/approvals", staff);
        String proposal = "/api/approvals/";
        check(all, proposal + "{proposalId}", proposal + WORLD.proposal, approver);
        check(all, proposal + "{proposalId}", proposal + WORLD.one, approver);
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

    private static JsonNode operation(String path, String method) {
        return DOCUMENT.path("paths").path(path).path(method.toLowerCase(Locale.ROOT));
    }

    private static Set<String> documented() {
        Set<String> routes = new TreeSet<>();
        DOCUMENT.path("paths")
                .forEachEntry(
                        (path, item) ->
                                item.propertyNames().stream()
                                        .filter(METHODS::contains)
                                        .forEach(
                                                method ->
                                                        routes.add(
                                                                "["
                                                                        + method.toUpperCase(
                                                                                Locale.ROOT)
                                                                        + "] "
                                                                        + path)));
        return routes;
    }
}
