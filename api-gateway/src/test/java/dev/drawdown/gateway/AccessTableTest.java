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

    /**
     * Columns: no token, no role, partner alpha, partner beta, administrator, approver, auditor,
     * operator, administrator of another manager, approver of fund two only.
     */
    private static final String TABLE =
            """
            GET    /healthz                       200 200 200 200 200 200 200 200 200 200
            GET    /readyz                        200 200 200 200 200 200 200 200 200 200
            GET    /api/lp/health                 200 200 200 200 200 200 200 200 200 200
            GET    /openapi.json                  200 200 200 200 200 200 200 200 200 200
            GET    /openapi.yaml                  200 200 200 200 200 200 200 200 200 200
            GET    /metrics                       401 403 403 403 403 403 403 200 403 403
            GET    /health/pool                   401 403 403 403 403 403 403 200 403 403
            GET    /api/lp/profile                401 403 200 200 400 400 400 403 400 400
            GET    /api/lp/{alpha}/profile        401 403 200 403 200 200 200 403 404 200
            GET    /api/lp/{beta}/profile         401 403 403 200 200 200 200 403 404 404
            GET    /api/lp/{foreign}/profile      401 403 403 403 404 404 404 403 200 404
            GET    /api/lp/{unknown}/profile      401 403 403 403 404 404 404 403 404 404
            HEAD   /api/lp/{alpha}/profile        401 403 200 403 200 200 200 403 404 200
            GET    /api/lp/summary                401 403 200 200 400 400 400 403 400 400
            GET    /api/lp/{alpha}/summary        401 403 200 403 200 200 200 403 404 200
            GET    /api/lp/{beta}/summary         401 403 403 200 200 200 200 403 404 404
            GET    /api/lp/{foreign}/summary      401 403 403 403 404 404 404 403 200 404
            GET    /api/lp/{unknown}/summary      401 403 403 403 404 404 404 403 404 404
            GET    /api/funds                     401 403 403 403 200 200 200 403 200 200
            GET    /api/funds/{one}               401 403 403 403 200 200 200 403 404 404
            GET    /api/funds/{two}               401 403 403 403 200 200 200 403 404 200
            GET    /api/funds/{foreignFund}       401 403 403 403 404 404 404 403 200 404
            GET    /api/funds/{unknown}           401 403 403 403 404 404 404 403 404 404
            GET    /api/lp/capital-activity 401 403 200 200 400 400 400 403 400 400
            GET    /api/lp/{alpha}/capital-activity 401 403 200 403 200 200 200 403 404 200
            GET    /api/lp/{beta}/capital-activity 401 403 403 200 200 200 200 403 404 404
            GET    /api/lp/{foreign}/capital-activity 401 403 403 403 404 404 404 403 200 404
            GET    /api/lp/{unknown}/capital-activity 401 403 403 403 404 404 404 403 404 404
            GET    /api/lp/capital-account 401 403 200 200 400 400 400 403 400 400
            GET    /api/lp/{alpha}/capital-account 401 403 200 403 200 200 200 403 404 200
            GET    /api/lp/{beta}/capital-account 401 403 403 200 200 200 200 403 404 404
            GET    /api/lp/{foreign}/capital-account 401 403 403 403 404 404 404 403 200 404
            GET    /api/lp/{unknown}/capital-account 401 403 403 403 404 404 404 403 404 404
            GET    /api/lp/capital-calls 401 403 200 200 400 400 400 403 400 400
            GET    /api/lp/{alpha}/capital-calls 401 403 200 403 200 200 200 403 404 200
            GET    /api/lp/{beta}/capital-calls 401 403 403 200 200 200 200 403 404 404
            GET    /api/lp/{foreign}/capital-calls 401 403 403 403 404 404 404 403 200 404
            GET    /api/lp/{unknown}/capital-calls 401 403 403 403 404 404 404 403 404 404
            GET    /api/lp/distributions 401 403 200 200 400 400 400 403 400 400
            GET    /api/lp/{alpha}/distributions 401 403 200 403 200 200 200 403 404 200
            GET    /api/lp/{beta}/distributions 401 403 403 200 200 200 200 403 404 404
            GET    /api/lp/{foreign}/distributions 401 403 403 403 404 404 404 403 200 404
            GET    /api/lp/{unknown}/distributions 401 403 403 403 404 404 404 403 404 404
            GET    /api/lp/capital-calls/{call} 401 403 200 200 400 400 400 403 400 400
            GET    /api/lp/{alpha}/capital-calls/{call} 401 403 200 403 200 200 200 403 404 404
            GET    /api/lp/{beta}/capital-calls/{call} 401 403 403 200 200 200 200 403 404 404
            GET    /api/lp/{alpha}/capital-calls/{foreignCall} 401 403 404 403 404 404 404 403 404 404
            GET    /api/lp/distributions/{distribution} 401 403 200 404 400 400 400 403 400 400
            GET    /api/lp/{alpha}/distributions/{distribution} 401 403 200 403 200 200 200 403 404 404
            GET    /api/lp/{beta}/distributions/{distribution} 401 403 403 404 404 404 404 403 404 404
            GET    /api/funds/{one}/partners 401 403 403 403 200 200 200 403 404 404
            GET    /api/funds/{two}/partners 401 403 403 403 200 200 200 403 404 200
            GET    /api/funds/{foreignFund}/partners 401 403 403 403 404 404 404 403 200 404
            GET    /api/funds/{unknown}/partners 401 403 403 403 404 404 404 403 404 404
            GET    /api/funds/{one}/activity 401 403 403 403 200 200 200 403 404 404
            GET    /api/funds/{two}/activity 401 403 403 403 200 200 200 403 404 200
            GET    /api/funds/{foreignFund}/activity 401 403 403 403 404 404 404 403 200 404
            GET    /api/funds/{unknown}/activity 401 403 403 403 404 404 404 403 404 404
            GET    /api/funds/{one}/capital-calls/{call} 401 403 403 403 200 200 200 403 404 404
            GET    /api/funds/{two}/capital-calls/{call} 401 403 403 403 404 404 404 403 404 404
            GET    /api/funds/{foreignFund}/capital-calls/{call} 401 403 403 403 404 404 404 403 404 404
            GET    /api/funds/{one}/distributions/{distribution} 401 403 403 403 200 200 200 403 404 404
            GET    /api/funds/{two}/distributions/{distribution} 401 403 403 403 404 404 404 403 404 404
            GET    /api/funds/{foreignFund}/distributions/{distribution} 401 403 403 403 404 404 404 403 404 404
            GET    /api/funds/{foreignFund}/capital-calls/{foreignCall} 401 403 403 403 404 404 404 403 200 404
            GET    /api/lp/summary/explain 401 403 400 400 400 400 400 403 400 400
            GET    /api/lp/{alpha}/summary/explain?figure=totalCalled&currency=EUR 401 403 200 403 200 200 200 403 404 200
            GET    /api/lp/{beta}/summary/explain 401 403 403 400 400 400 400 403 400 400
            GET    /api/lp/{beta}/summary/explain?figure=totalCalled 401 403 403 200 200 200 200 403 404 404
            GET    /api/lp/fund/{one}/performance 401 403 200 200 400 400 400 403 400 400
            GET    /api/lp/{alpha}/fund/{one}/performance 401 403 200 403 200 200 200 403 404 404
            GET    /api/lp/{alpha}/fund/{two}/performance 401 403 200 403 200 200 200 403 404 200
            GET    /api/lp/{beta}/fund/{two}/performance 401 403 403 404 404 404 404 403 404 404
            GET    /api/lp/fund/{one}/performance/explain 401 403 400 400 400 400 400 403 400 400
            GET    /api/lp/{alpha}/fund/{one}/performance/explain 401 403 400 403 400 400 400 403 400 400
            GET    /api/lp/{alpha}/fund/{one}/performance/explain?figure=called 401 403 200 403 200 200 200 403 404 404
            GET    /api/lp/performance/history 401 403 200 200 400 400 400 403 400 400
            GET    /api/lp/{alpha}/performance/history 401 403 200 403 200 200 200 403 404 200
            GET    /api/lp/{alpha}/performance/history?fundId={one} 401 403 200 403 200 200 200 403 404 404
            GET    /api/lp/{beta}/performance/history?fundId={two} 401 403 403 404 404 404 404 403 404 404
            GET    /api/funds/{one}/performance 401 403 403 403 200 200 200 403 404 404
            GET    /api/funds/{two}/performance 401 403 403 403 200 200 200 403 404 200
            GET    /api/funds/{foreignFund}/performance 401 403 403 403 404 404 404 403 200 404
            GET    /api/funds/{one}/performance/explain 401 403 403 403 400 400 400 403 400 400
            GET    /api/funds/{one}/performance/explain?figure=called 401 403 403 403 200 200 200 403 404 404
            GET    /api/funds/{foreignFund}/performance/explain?figure=called 401 403 403 403 404 404 404 403 404 404
            GET    /api/performance 401 403 403 403 200 200 200 403 200 200
            GET    /api/lp/holdings 401 403 200 200 400 400 400 403 400 400
            GET    /api/lp/{alpha}/holdings 401 403 200 403 200 200 200 403 404 200
            GET    /api/lp/{beta}/holdings 401 403 403 200 200 200 200 403 404 404
            GET    /api/lp/{foreign}/holdings 401 403 403 403 404 404 404 403 200 404
            GET    /api/lp/{unknown}/holdings 401 403 403 403 404 404 404 403 404 404
            GET    /api/funds/{one}/holdings 401 403 403 403 200 200 200 403 404 404
            GET    /api/funds/{two}/holdings 401 403 403 403 200 200 200 403 404 200
            GET    /api/funds/{foreignFund}/holdings 401 403 403 403 404 404 404 403 200 404
            GET    /api/funds/{one}/nav-history 401 403 403 403 200 200 200 403 404 404
            GET    /api/funds/{two}/nav-history 401 403 403 403 200 200 200 403 404 200
            GET    /api/funds/{foreignFund}/nav-history 401 403 403 403 404 404 404 403 200 404
            GET    /api/funds/{one}/analytics 401 403 403 403 200 200 200 403 404 404
            GET    /api/funds/{two}/analytics 401 403 403 403 200 200 200 403 404 200
            GET    /api/funds/{foreignFund}/analytics 401 403 403 403 404 404 404 403 200 404
            GET    /api/funds/{one}/performance/ilpa 401 403 403 403 200 200 200 403 404 404
            GET    /api/funds/{two}/performance/ilpa 401 403 403 403 200 200 200 403 404 200
            GET    /api/funds/{foreignFund}/performance/ilpa 401 403 403 403 404 404 404 403 200 404
            GET    /api/indices 401 403 403 403 200 200 200 403 200 200
            GET    /api/indices/{unknown}/levels 401 403 403 403 404 404 404 403 404 404
            GET    /api/approvals 401 403 403 403 200 200 403 403 200 200
            GET    /api/approvals/{proposal} 401 403 403 403 200 200 403 403 404 404
            GET    /api/approvals/{unknown} 401 403 403 403 404 404 403 403 404 404
            GET    /api/audit/events              401 403 403 403 403 403 200 403 403 403
            POST   /api/figures                   401 403 403 403 415 415 415 403 415 415
            POST   /api/limited-partners          401 403 403 403 201 403 403 403 201 403
            POST   /api/funds                     401 403 403 403 201 403 403 403 201 403
            POST   /api/funds/{one}/commitments   401 403 403 403 201 403 403 403 201 403
            POST   /api/funds/{one}/opening-balances 401 403 403 403 201 403 403 403 201 403
            POST   /api/funds/{one}/valuations    401 403 403 403 201 403 403 403 201 403
            POST   /api/limited-partners/{alpha}/status 401 403 403 403 201 403 403 403 201 403
            POST   /api/limited-partners/{alpha}/contacts 401 403 403 403 201 403 403 403 201 403
            POST   /api/limited-partners/{alpha}/preferences 401 403 403 403 201 403 403 403 201 403
            POST   /api/funds/{one}/terms 401 403 403 403 201 403 403 403 201 403
            POST   /api/funds/{one}/commitments/{call}/changes 401 403 403 403 201 403 403 403 201 403
            POST   /api/funds/{one}/capital-calls 401 403 403 403 201 403 403 403 201 403
            POST   /api/funds/{one}/capital-calls/preview 401 403 403 403 201 403 403 403 201 403
            POST   /api/funds/{one}/capital-calls/{call}/payments 401 403 403 403 201 403 403 403 201 403
            POST   /api/funds/{one}/capital-calls/{call}/defaults 401 403 403 403 201 403 403 403 201 403
            POST   /api/funds/{one}/payments 401 403 403 403 201 403 403 403 201 403
            POST   /api/funds/{one}/distributions 401 403 403 403 201 403 403 403 201 403
            POST   /api/funds/{one}/distributions/preview 401 403 403 403 201 403 403 403 201 403
            POST   /api/funds/{one}/distributions/{distribution}/payments 401 403 403 403 201 403 403 403 201 403
            POST   /api/funds/{one}/reversals 401 403 403 403 201 403 403 403 201 403
            POST   /api/funds/{one}/recall-expiries 401 403 403 403 201 403 403 403 201 403
            POST   /api/funds/{one}/holdings 401 403 403 403 201 403 403 403 201 403
            POST   /api/funds/{one}/subscription-line 401 403 403 403 201 403 403 403 201 403
            POST   /api/funds/{one}/daily-navs 401 403 403 403 201 403 403 403 201 403
            POST   /api/funds/{one}/charges 401 403 403 403 201 403 403 403 201 403
            POST   /api/indices 401 403 403 403 201 403 403 403 201 403
            POST   /api/approvals/{proposal}/approve 401 403 403 403 403 201 403 403 403 201
            POST   /api/approvals/{proposal}/reject 401 403 403 403 201 201 403 403 201 201
            GET    /api/imports/mappings          401 403 403 403 201 403 403 403 201 403
            PUT    /api/imports/mappings/calpers  401 403 403 403 201 403 403 403 201 403
            POST   /api/imports/positions         401 403 403 403 201 403 403 403 201 403
            POST   /api/imports/index-series      401 403 403 403 201 403 403 403 201 403
            POST   /api/imports/holdings          401 403 403 403 201 403 403 403 201 403
            POST   /api/imports/daily-navs        401 403 403 403 201 403 403 403 201 403
            GET    /api/nothing                   401 404 404 404 404 404 404 404 404 404
            GET    /error                         401 404 404 404 404 404 404 404 404 404
            GET    /.well-known/oauth-protected-resource 401 404 404 404 404 404 404 404 404 404
            GET    /actuator/env                  401 404 404 404 404 404 404 404 404 404
            DELETE /api/funds                     401 405 405 405 405 405 405 405 405 405
            POST   /api/lp/summary                401 405 405 405 405 405 405 405 405 405
            """;

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
        return TABLE.lines()
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
        List<List<String>> rows = TABLE.lines().map(line -> List.of(line.split(" +"))).toList();
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
