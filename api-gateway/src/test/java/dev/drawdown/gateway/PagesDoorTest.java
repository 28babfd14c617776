package dev.drawdown.gateway;

import static dev.drawdown.gateway.Shared.GATEWAY;
import static dev.drawdown.gateway.Shared.WORLD;
import static org.assertj.core.api.Assertions.assertThat;

import dev.drawdown.gateway.login.LoggedInBrowser;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Who gets in at the pages' door, and by what. */
class PagesDoorTest {

    private static final String PAGE = "/partners/" + WORLD.alpha;
    private static final String LOGIN = "/oauth2/authorization/drawdown?target=";

    @Test
    void a_page_leads_a_stranger_to_the_login_and_names_where_to_come_back_to() {
        var answer = LoggedInBrowser.ofAStranger(GATEWAY.url()).get(PAGE + "?asOf=2026-03-31");
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(location(answer))
                .isEqualTo(
                        GATEWAY.url() + LOGIN + PAGE.replace("/", "%2F") + "%3FasOf%3D2026-03-31");
    }

    @Test
    void a_part_of_a_page_sends_the_whole_page_to_the_login() {
        var answer =
                LoggedInBrowser.ofAStranger(GATEWAY.url())
                        .get(PAGE, "HX-Request", "true", "Referer", GATEWAY.url() + "/funds");
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(header(answer, "HX-Redirect")).isEqualTo(LOGIN + "%2Ffunds");
    }

    @Test
    void a_session_opens_a_page_and_a_bearer_token_opens_none() {
        String token = WORLD.staff("auditor");
        assertThat(GATEWAY.browser(token).get(PAGE).statusCode()).isEqualTo(200);
        assertThat(
                        LoggedInBrowser.ofAStranger(GATEWAY.url())
                                .get(PAGE, "Authorization", "Bearer " + token)
                                .statusCode())
                .isEqualTo(302);
    }

    @Test
    void a_session_opens_nothing_of_the_api() {
        var browser = GATEWAY.browser(WORLD.staff("administrator"));
        for (String path : List.of("/api/funds", "/api/lp/" + WORLD.alpha + "/summary")) {
            var answer = browser.get(path);
            assertThat(answer.statusCode()).isEqualTo(401);
            assertThat(header(answer, "Content-Type")).isEqualTo("application/problem+json");
        }
    }

    @Test
    void a_session_that_another_key_sealed_or_somebody_changed_is_no_login() {
        String token = WORLD.staff("auditor");
        var foreign =
                LoggedInBrowser.at(GATEWAY.url(), "DwAODQwLCgkIBwYFBAMCAQ==", token).get(PAGE);
        assertThat(foreign.statusCode()).isEqualTo(302);

        String sealed = GATEWAY.browser(token).cookies().get("drawdown_session.0");
        for (int at : List.of(3, sealed.length() / 2, sealed.length() - 2)) {
            var tampered = GATEWAY.browser(token);
            char other = sealed.charAt(at) == 'A' ? 'B' : 'A';
            tampered.cookies()
                    .put(
                            "drawdown_session.0",
                            sealed.substring(0, at) + other + sealed.substring(at + 1));
            assertThat(tampered.get(PAGE).statusCode()).as("changed at %d", at).isEqualTo(302);
        }
        var cut = GATEWAY.browser(token);
        cut.cookies().put("drawdown_session.0", sealed.substring(0, sealed.length() / 2));
        assertThat(cut.get(PAGE).statusCode()).isEqualTo(302);
    }

    @Test
    void a_token_that_has_expired_or_is_not_the_providers_asks_for_a_new_login() {
        Map<String, Object> auditor =
                Map.of(
                        "roles", List.of("auditor"),
                        "manager_ids", List.of(ReadModel.MANAGER.toString()));
        for (String token :
                List.of(
                        WORLD.identity.expiredToken("the-auditor", auditor),
                        WORLD.identity.forgedToken("the-auditor", auditor),
                        WORLD.identity.tokenOfAnotherIssuer("the-auditor", auditor))) {
            var answer = GATEWAY.browser(token).get(PAGE);
            assertThat(answer.statusCode()).isEqualTo(302);
            assertThat(location(answer)).contains(LOGIN);
        }
    }

    @Test
    void a_long_token_is_kept_in_several_cookies() {
        Map<String, Object> claims = new HashMap<>(Claims.LONG);
        claims.put("roles", List.of("auditor"));
        claims.put("manager_ids", List.of(ReadModel.MANAGER.toString()));
        var browser = GATEWAY.browser(WORLD.identity.token("the-auditor", claims));
        assertThat(browser.cookies()).hasSizeGreaterThan(1);
        assertThat(browser.get(PAGE).statusCode()).isEqualTo(200);
        browser.cookies().remove("drawdown_session.1");
        assertThat(browser.get(PAGE).statusCode()).isEqualTo(302);
    }

    @Test
    void a_form_without_its_token_or_with_a_wrong_one_is_refused_and_nothing_is_sent_on() {
        WORLD.commands.arrived.clear();
        var browser = GATEWAY.browser(WORLD.staff("administrator"));
        browser.get("/login/nothing");
        for (HttpResponse<String> answer :
                List.of(
                        browser.postWithoutToken("/logout"),
                        browser.postWithoutToken("/logout", "_csrf", "wrong"),
                        browser.postWithoutToken("/funds", "name", "Alder"),
                        LoggedInBrowser.ofAStranger(GATEWAY.url()).postWithoutToken("/logout"))) {
            assertThat(answer.statusCode()).isEqualTo(403);
            assertThat(answer.body()).contains("Nothing was recorded");
        }
        assertThat(WORLD.commands.arrived).isEmpty();
        assertThat(browser.get(PAGE).statusCode()).as("still logged in").isEqualTo(200);
    }

    @Test
    void logging_out_forgets_the_session_and_ends_the_providers_own() {
        var browser = GATEWAY.browser(WORLD.staff("auditor"));
        var answer = browser.post("/logout");
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(location(answer))
                .startsWith(WORLD.identity.issuer() + "/logout?id_token_hint=")
                .contains("post_logout_redirect_uri=" + GATEWAY.url());
        assertThat(browser.cookies()).doesNotContainKey("drawdown_session.0");
        assertThat(browser.get(PAGE).statusCode()).isEqualTo(302);
    }

    @Test
    void every_page_says_what_a_browser_may_do_with_it() {
        var browser = GATEWAY.browser(WORLD.staff("auditor"));
        for (String path : List.of(PAGE, "/login/nothing", "/partners/" + WORLD.foreign)) {
            var answer = browser.get(path);
            assertThat(header(answer, "Content-Security-Policy"))
                    .isEqualTo(
                            "default-src 'none'; script-src 'self'; style-src 'self';"
                                    + " img-src 'self' data:; connect-src 'self'; base-uri 'none';"
                                    + " frame-ancestors 'none'; form-action 'self' "
                                    + WORLD.identity.issuer());
            assertThat(header(answer, "X-Content-Type-Options")).isEqualTo("nosniff");
            assertThat(header(answer, "X-Frame-Options")).isEqualTo("DENY");
            assertThat(header(answer, "Referrer-Policy")).isEqualTo("same-origin");
            assertThat(header(answer, "Cache-Control")).contains("no-store");
            assertThat(header(answer, "Server")).isEmpty();
        }
    }

    @Test
    void an_address_where_nothing_is_says_so_on_a_page_to_people_and_in_a_problem_to_programs() {
        for (LoggedInBrowser browser :
                List.of(
                        GATEWAY.browser(WORLD.staff("auditor")),
                        LoggedInBrowser.ofAStranger(GATEWAY.url()))) {
            for (String path : List.of("/nothing", "/login/nothing", "/audit/a/b/c", "/error")) {
                var answer = browser.get(path);
                assertThat(answer.statusCode()).as(path).isEqualTo(404);
                assertThat(header(answer, "Content-Type")).isEqualTo("text/html;charset=UTF-8");
                assertThat(answer.body()).contains("There is no page here");
            }
        }
        var program = GATEWAY.get("/nothing", WORLD.staff("auditor"));
        assertThat(program.status()).isEqualTo(404);
        assertThat(program.header("Content-Type")).isEqualTo("application/problem+json");
    }

    @Test
    void a_page_that_is_refused_still_shows_whose_login_it_is_and_the_way_out() {
        var answer = GATEWAY.browser(WORLD.staff("operator")).get(PAGE);
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("the-operator", "Log out");
    }

    @Test
    void while_the_provider_is_away_a_page_says_that_logins_cannot_be_checked() {
        try (World world = new World();
                Gateway gateway = world.gateway()) {
            var browser = gateway.browser(world.staff("auditor"));
            world.identity.stop();
            var page = browser.get("/partners/" + world.alpha);
            var login = LoggedInBrowser.ofAStranger(gateway.url()).get(LOGIN + "%2F");
            world.identity.start();
            assertThat(page.statusCode()).isEqualTo(503);
            assertThat(page.body()).contains("Logins cannot be checked at the moment");
            assertThat(login.statusCode()).isEqualTo(302);
            assertThat(location(login)).isEqualTo(gateway.url() + "/?login=away");
        }
    }

    private static String location(HttpResponse<String> answer) {
        String there = header(answer, "Location");
        return there.startsWith("/") ? GATEWAY.url() + there : there;
    }

    private static String header(HttpResponse<String> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }
}
