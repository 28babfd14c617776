package dev.drawdown.gateway;

import static dev.drawdown.gateway.Shared.GATEWAY;
import static dev.drawdown.gateway.Shared.WORLD;
import static org.assertj.core.api.Assertions.assertThat;

import dev.drawdown.gateway.access.Route;
import dev.drawdown.gateway.login.LoggedInBrowser;
import dev.drawdown.gateway.site.SiteRoutes;
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
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every page, every kind of reader, own and others' data: what each of them is shown. */
class PagesAccessTest {

    /**
     * Columns: nobody, no role, partner alpha, partner beta, administrator, approver, auditor,
     * operator, administrator of another manager, approver of fund two only. A POST is sent with
     * its form token and without a field; nobody has been shown a form.
     */
    private static final String TABLE =
            """
            GET  /                    200 200 302 302 302 302 302 200 302 302
            GET  /partners/{alpha}    302 403 200 403 200 200 200 403 404 200
            GET  /partners/{beta}     302 403 403 200 200 200 200 403 404 404
            GET  /partners/{foreign}  302 403 403 403 404 404 404 403 200 404
            GET  /partners/{unknown}  302 403 403 403 404 404 404 403 404 404
            GET  /partners/no-id      302 403 404 404 404 404 404 403 404 404
            GET  /audit 302 403 403 403 403 403 200 403 403 403
            GET  /audit/events.ndjson 302 403 403 403 403 403 200 403 403 403
            GET  /audit/7 302 403 403 403 403 403 404 403 403 403
            GET  /audit/no-number 302 403 403 403 403 403 404 403 403 403
            GET  /funds                                          302 403 403 403 200 200 200 403 200 200
            GET  /funds/{one}                                    302 403 403 403 200 200 200 403 404 404
            GET  /funds/{two}                                    302 403 403 403 200 200 200 403 404 200
            GET  /funds/{foreignFund}                            302 403 403 403 404 404 404 403 200 404
            GET  /funds/no-id                                    302 403 403 403 404 404 404 403 404 404
            GET  /funds/{one}/partners                           302 403 403 403 200 200 200 403 404 404
            GET  /funds/{one}/holdings                           302 403 403 403 200 200 200 403 404 404
            GET  /funds/{foreignFund}/holdings                   302 403 403 403 404 404 404 403 200 404
            GET  /funds/{one}/entries                            302 403 403 403 200 200 200 403 404 404
            GET  /funds/{one}/terms                              302 403 403 403 200 200 200 403 404 404
            GET  /funds/{one}/calls/{call}                       302 403 403 403 200 200 200 403 404 404
            GET  /funds/{two}/calls/{call}                       302 403 403 403 404 404 404 403 404 404
            GET  /funds/{one}/distributions/{distribution}       302 403 403 403 200 200 200 403 404 404
            GET  /funds/{one}/calls/new                          302 403 403 403 200 403 403 403 404 403
            POST /funds/{one}/calls/new                          403 403 403 403 200 403 403 403 404 403
            POST /funds/{one}/calls/preview                      403 403 403 403 200 403 403 403 404 403
            GET  /funds/{one}/calls/{call}/payments              302 403 403 403 200 403 403 403 404 403
            POST /funds/{one}/calls/{call}/payments              403 403 403 403 200 403 403 403 404 403
            GET  /funds/{one}/calls/{call}/reverse               302 403 403 403 200 403 403 403 404 403
            POST /funds/{one}/calls/{call}/reverse               403 403 403 403 200 403 403 403 404 403
            GET  /funds/{one}/distributions/new                  302 403 403 403 200 403 403 403 404 403
            POST /funds/{one}/distributions/new                  403 403 403 403 200 403 403 403 404 403
            POST /funds/{one}/distributions/preview              403 403 403 403 200 403 403 403 404 403
            GET  /funds/{one}/distributions/{distribution}/payments 302 403 403 403 200 403 403 403 404 403
            POST /funds/{one}/distributions/{distribution}/payments 403 403 403 403 200 403 403 403 404 403
            GET  /funds/{one}/distributions/{distribution}/reverse 302 403 403 403 200 403 403 403 404 403
            POST /funds/{one}/distributions/{distribution}/reverse 403 403 403 403 200 403 403 403 404 403
            GET  /approvals                                      302 403 403 403 200 200 403 403 200 200
            GET  /approvals/{proposal}                           302 403 403 403 200 200 403 403 404 404
            POST /approvals/{proposal}/approve                   403 403 403 403 403 303 403 403 403 404
            POST /approvals/{proposal}/reject                    403 403 403 403 200 200 403 403 404 404
            GET  /funds/new                                      302 403 403 403 200 403 403 403 200 403
            POST /funds/new                                      403 403 403 403 200 403 403 403 200 403
            GET  /partners/new                                   302 403 403 403 200 403 403 403 200 403
            POST /partners/new                                   403 403 403 403 200 403 403 403 200 403
            GET  /funds/{one}/terms/new                          302 403 403 403 200 403 403 403 404 403
            POST /funds/{one}/terms/new                          403 403 403 403 200 403 403 403 404 403
            GET  /funds/{one}/commitments/new                    302 403 403 403 200 403 403 403 404 403
            POST /funds/{one}/commitments/new                    403 403 403 403 200 403 403 403 404 403
            GET  /funds/{one}/valuations/new                     302 403 403 403 200 403 403 403 404 403
            POST /funds/{one}/valuations/new                     403 403 403 403 200 403 403 403 404 403
            GET  /partners/{alpha}/performance 302 403 200 403 200 200 200 403 404 200
            GET  /partners/{alpha}/explain 302 403 400 403 400 400 400 403 400 400
            GET  /partners/{alpha}/explain?figure=totalNav&currency=EUR 302 403 200 403 200 200 200 403 404 200
            GET  /partners/{alpha}/funds/{one}/explain 302 403 400 403 400 400 400 403 400 400
            GET  /partners/{alpha}/funds/{one}/explain?figure=nav 302 403 200 403 200 200 200 403 404 404
            GET  /funds/{one}/performance 302 403 403 403 200 200 200 403 404 404
            GET  /funds/{one}/explain 302 403 403 403 400 400 400 403 400 400
            GET  /funds/{one}/explain?figure=dpi 302 403 403 403 200 200 200 403 404 404
            GET  /partners            302 403 302 302 200 200 200 403 200 200
            GET  /partners/{alpha}/statement 302 403 200 403 200 200 200 403 404 200
            GET  /partners/{beta}/statement 302 403 403 200 200 200 200 403 404 404
            GET  /partners/{foreign}/statement 302 403 403 403 404 404 404 403 200 404
            GET  /partners/{alpha}/timeline 302 403 200 403 200 200 200 403 404 200
            GET  /partners/{beta}/timeline 302 403 403 200 200 200 200 403 404 404
            GET  /partners/{foreign}/timeline 302 403 403 403 404 404 404 403 200 404
            GET  /partners/{alpha}/notices 302 403 200 403 200 200 200 403 404 200
            GET  /partners/{beta}/notices?kind=distributions 302 403 403 200 200 200 200 403 404 404
            GET  /partners/{alpha}/funds/{one} 302 403 200 403 200 200 200 403 404 404
            GET  /partners/{alpha}/funds/{two} 302 403 200 403 200 200 200 403 404 200
            GET  /partners/{beta}/funds/{one} 302 403 403 200 200 200 200 403 404 404
            GET  /partners/{beta}/funds/{two} 302 403 403 404 404 404 404 403 404 404
            GET  /partners/{alpha}/funds/{one}/holdings 302 403 200 403 200 200 200 403 404 404
            GET  /partners/{beta}/funds/{two}/holdings 302 403 403 404 404 404 404 403 404 404
            GET  /partners/{alpha}/calls/{call} 302 403 200 403 200 200 200 403 404 404
            GET  /partners/{beta}/calls/{call} 302 403 403 200 200 200 200 403 404 404
            GET  /partners/{alpha}/calls/{foreignCall} 302 403 404 403 404 404 404 403 404 404
            GET  /partners/{alpha}/distributions/{distribution} 302 403 200 403 200 200 200 403 404 404
            GET  /partners/{beta}/distributions/{distribution} 302 403 403 404 404 404 404 403 404 404
            """;

    private static final Map<String, LoggedInBrowser> READERS = readers();

    private static Map<String, LoggedInBrowser> readers() {
        Map<String, LoggedInBrowser> readers = new LinkedHashMap<>();
        readers.put("nobody", LoggedInBrowser.ofAStranger(GATEWAY.url()));
        Map<String, String> tokens = new LinkedHashMap<>();
        tokens.put("no role", WORLD.identity.token("roleless", Map.of("roles", List.of("king"))));
        tokens.put("alpha", WORLD.partner(WORLD.alpha));
        tokens.put("beta", WORLD.partnerBy("B-7"));
        for (String role : List.of("administrator", "approver", "auditor", "operator")) {
            tokens.put(role, WORLD.staff(role));
        }
        tokens.put("foreign administrator", Shared.foreignStaff("administrator"));
        tokens.put("bound approver", Shared.boundToFundTwo("approver"));
        tokens.forEach((name, token) -> readers.put(name, GATEWAY.browser(token)));
        return readers;
    }

    static Stream<Arguments> rows() {
        return TABLE.lines()
                .map(line -> line.split(" +"))
                .map(cells -> Arguments.of(List.of(cells)));
    }

    @ParameterizedTest
    @MethodSource("rows")
    void each_reader_is_shown_what_its_role_and_its_data_allow(List<String> row) {
        String path = path(row.get(1));
        SoftAssertions all = new SoftAssertions();
        int column = 2;
        for (Map.Entry<String, LoggedInBrowser> reader : READERS.entrySet()) {
            LoggedInBrowser browser = reader.getValue();
            var answer = row.getFirst().equals("GET") ? browser.get(path) : browser.post(path);
            all.assertThat(answer.statusCode())
                    .as("%s as %s: %s", row.subList(0, 2), reader.getKey(), answer.body())
                    .isEqualTo(Integer.parseInt(row.get(column++)));
            if (answer.statusCode() >= 400) {
                all.assertThat(answer.headers().firstValue("Content-Type"))
                        .contains("text/html;charset=UTF-8");
            }
        }
        all.assertAll();
    }

    @Test
    void every_page_stands_in_this_table_and_among_the_sites_routes_and_behind_its_door() {
        List<List<String>> rows = TABLE.lines().map(line -> List.of(line.split(" +"))).toList();
        List<Page> pages = pages();
        assertThat(pages).contains(new Page("GET", "/"), new Page("GET", "/partners/{lpId}"));
        for (Page page : pages) {
            assertThat(SiteRoutes.ALL)
                    .as(page.toString())
                    .anyMatch(
                            route ->
                                    String.valueOf(route.method()).equals(page.method())
                                            && route.path().getPatternString().equals(page.path()));
            Route route =
                    SiteRoutes.ALL.stream()
                            .filter(one -> one.path().getPatternString().equals(page.path()))
                            .findFirst()
                            .orElseThrow();
            assertThat(rows)
                    .as("rows for %s", page)
                    .anyMatch(
                            row ->
                                    row.getFirst().equals(page.method())
                                            && route.path()
                                                    .matches(
                                                            PathContainer.parsePath(
                                                                    path(row.get(1)))));
        }
    }

    @Test
    void every_address_of_the_site_lies_behind_its_door() {
        for (Route route : SiteRoutes.ALL) {
            if (route.everybody()) {
                continue;
            }
            String path = route.path().getPatternString().replaceAll("\\{[^}]+}", "x");
            var browser = LoggedInBrowser.ofAStranger(GATEWAY.url());
            if (!"GET".equals(String.valueOf(route.method()))) {
                // a stranger has been shown no form, and so has no token to send it with
                assertThat(browser.post(path).statusCode()).as("%s", route).isEqualTo(403);
                continue;
            }
            var answer = browser.get(path, "Accept", "application/json");
            assertThat(answer.headers().firstValue("Location").orElse(""))
                    .as("%s", route)
                    .contains("/oauth2/authorization/drawdown");
        }
    }

    private record Page(String method, String path) {}

    /** What the controllers below the site take, as the framework knows it. */
    private static List<Page> pages() {
        return GATEWAY
                .context
                .getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .entrySet()
                .stream()
                .filter(
                        entry ->
                                entry.getValue()
                                        .getBeanType()
                                        .getPackageName()
                                        .startsWith("dev.drawdown.gateway.site"))
                .map(Map.Entry::getKey)
                .flatMap(PagesAccessTest::addresses)
                .toList();
    }

    private static Stream<Page> addresses(RequestMappingInfo info) {
        return info.getMethodsCondition().getMethods().stream()
                .flatMap(
                        method ->
                                info.getPatternValues().stream()
                                        .map(pattern -> new Page(method.name(), pattern)));
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
