package dev.drawdown.gateway;

import static dev.drawdown.gateway.Shared.GATEWAY;
import static dev.drawdown.gateway.Shared.WORLD;
import static org.assertj.core.api.Assertions.assertThat;

import dev.drawdown.gateway.access.Route;
import dev.drawdown.gateway.access.Routes;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.http.server.PathContainer;

/** Every route, every kind of caller, own and others' data: what each of them is answered. */
class AccessTableTest {

    private static final Map<String, String> CALLERS = callers();

    private static Map<String, String> callers() {
        Map<String, String> callers = new LinkedHashMap<>();
        callers.put("nobody", null);
        callers.put("no role", WORLD.identity.token("roleless", Map.of("roles", List.of("king"))));
        callers.put("alpha", WORLD.partner(WORLD.alpha));
        callers.put("beta", WORLD.partnerBy("B-7"));
        for (String role : List.of("administrator", "approver", "auditor", "operator")) {
            callers.put(role, WORLD.staff(role));
        }
        callers.put("foreign administrator", Shared.foreignStaff("administrator"));
        callers.put("bound approver", Shared.boundToFundTwo("approver"));
        return callers;
    }

    static Stream<Arguments> rows() {
        return AccessTable.ROWS
                .lines()
                .map(line -> line.split(" +"))
                .map(cells -> Arguments.of(List.of(cells)));
    }

    @ParameterizedTest
    @MethodSource("rows")
    void each_caller_reaches_what_its_role_and_its_data_allow(List<String> row) {
        String path = path(row.get(1));
        SoftAssertions all = new SoftAssertions();
        int column = 2;
        for (Map.Entry<String, String> caller : CALLERS.entrySet()) {
            var answer = GATEWAY.send(row.getFirst(), path, caller.getValue(), "");
            all.assertThat(answer.status())
                    .as("%s as %s: %s", row.subList(0, 2), caller.getKey(), answer)
                    .isEqualTo(Integer.parseInt(row.get(column++)));
            if (answer.status() >= 400 && !row.getFirst().equals("HEAD")) {
                all.assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
                all.assertThat(answer.json().path("status").asInt()).isEqualTo(answer.status());
            }
        }
        all.assertAll();
    }

    @Test
    void every_route_of_the_door_stands_in_this_table() {
        List<List<String>> rows =
                AccessTable.ROWS.lines().map(line -> List.of(line.split(" +"))).toList();
        for (Route route : Routes.ALL) {
            assertThat(rows)
                    .as("%s %s", route.method(), route.path())
                    .anyMatch(
                            row ->
                                    (route.method() == null
                                                    || route.method().name().equals(row.get(0)))
                                            && route.path()
                                                    .matches(
                                                            PathContainer.parsePath(
                                                                    path(row.get(1)))));
        }
    }

    private static String path(String template) {
        return template.replace("{alpha}", WORLD.alpha.toString())
                .replace("{beta}", WORLD.beta.toString())
                .replace("{foreign}", WORLD.foreign.toString())
                .replace("{one}", WORLD.one.toString())
                .replace("{two}", WORLD.two.toString())
                .replace("{foreignFund}", WORLD.foreignFund.toString())
                .replace("{call}", WORLD.call.toString())
                .replace("{foreignCall}", WORLD.foreignCall.toString())
                .replace("{distribution}", WORLD.distribution.toString())
                .replace("{proposal}", WORLD.proposal.toString())
                .replace("{unknown}", new UUID(7, 7).toString());
    }
}
