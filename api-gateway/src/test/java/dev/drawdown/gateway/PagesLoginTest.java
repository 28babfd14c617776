package dev.drawdown.gateway;

import static dev.drawdown.gateway.Shared.GATEWAY;
import static dev.drawdown.gateway.Shared.WORLD;
import static org.assertj.core.api.Assertions.assertThat;

import dev.drawdown.gateway.login.LoggedInBrowser;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.web.util.UriComponentsBuilder;

/** The way to the identity provider and back. */
class PagesLoginTest {

    private static final String START = "/oauth2/authorization/drawdown";
    private static final String BACK = "/login/oauth2/code/drawdown";
    private static final Map<String, Object> AUDITOR =
            Map.of(
                    "roles", List.of("auditor"),
                    "manager_ids", List.of(ReadModel.MANAGER.toString()));

    private final LoggedInBrowser browser = LoggedInBrowser.ofAStranger(GATEWAY.url());

    @Test
    void it_leaves_with_a_proof_key_and_comes_back_to_the_page_that_was_asked_for() {
        var asked = asked("/partners?after=x");
        assertThat(asked)
                .containsEntry("response_type", "code")
                .containsEntry("client_id", "dashboard")
                .containsEntry("code_challenge_method", "S256")
                .containsEntry("redirect_uri", GATEWAY.url() + BACK)
                .containsKeys("state", "nonce", "code_challenge");

        var back = back(asked, AUDITOR);

        assertThat(back.headers().firstValue("Location"))
                .contains(GATEWAY.url() + "/partners?after=x");
        assertThat(browser.get("/partners/" + WORLD.alpha).statusCode()).isEqualTo(200);
    }

    @Test
    void a_target_on_another_host_leads_home() {
        for (String elsewhere :
                List.of("https://elsewhere.example/", "//elsewhere.example", "/\\elsewhere")) {
            var back = back(asked(elsewhere), AUDITOR);
            assertThat(back.headers().firstValue("Location"))
                    .as(elsewhere)
                    .contains(GATEWAY.url() + "/");
        }
    }

    @Test
    void its_cookies_are_kept_from_scripts_and_from_other_sites_and_hold_nothing_readable() {
        var back = back(asked("/"), AUDITOR);
        Pattern session =
                Pattern.compile(
                        "drawdown_session\\.0=eyJ[\\w-]+\\.\\.[\\w-]+\\.[\\w-]+\\.[\\w-]+;"
                                + " Path=/; HttpOnly; SameSite=Lax");
        assertThat(back.headers().allValues("Set-Cookie")).anyMatch(session.asMatchPredicate());
        var form = browser.get("/login/nothing").headers().allValues("Set-Cookie");
        assertThat(form)
                .anyMatch(
                        cookie ->
                                cookie.startsWith("XSRF-TOKEN=")
                                        && cookie.contains("HttpOnly")
                                        && cookie.contains("SameSite=Lax"));
    }

    @Test
    void an_answer_that_this_browser_did_not_ask_for_is_no_login() {
        var asked = new HashMap<>(asked("/"));
        asked.put("state", "of-somebody-else");
        assertThat(back(asked, AUDITOR).headers().firstValue("Location"))
                .contains(GATEWAY.url() + "/?login=failed");

        var other = LoggedInBrowser.ofAStranger(GATEWAY.url());
        assertThat(
                        other.get(BACK + "?code=stolen&state=" + asked("/").get("state"))
                                .headers()
                                .firstValue("Location"))
                .contains(GATEWAY.url() + "/?login=failed");
        assertThat(other.cookies()).doesNotContainKey("drawdown_session.0");
        assertThat(browser.get("/?login=failed").body()).contains("The login did not succeed");
    }

    @Test
    void tokens_longer_than_one_cookie_are_kept_in_several_and_too_long_ones_are_refused_clearly() {
        back(asked("/"), Claims.and(AUDITOR, Claims.LONG));
        assertThat(browser.cookies()).containsKeys("drawdown_session.0", "drawdown_session.1");
        assertThat(browser.get("/partners/" + WORLD.alpha).statusCode()).isEqualTo(200);

        back(asked("/"), AUDITOR);
        assertThat(browser.cookies()).doesNotContainKey("drawdown_session.1");
        assertThat(browser.get("/partners/" + WORLD.alpha).statusCode()).isEqualTo(200);

        var stranger = LoggedInBrowser.ofAStranger(GATEWAY.url());
        var refused = back(stranger, asked(stranger, "/"), Claims.and(AUDITOR, Claims.TOO_LONG));
        assertThat(refused.headers().firstValue("Location"))
                .contains(GATEWAY.url() + "/?login=toolong");
        assertThat(stranger.cookies()).doesNotContainKey("drawdown_session.0");
        var page = stranger.get("/?login=toolong");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("fewer claims");
    }

    private Map<String, String> asked(String target) {
        return asked(browser, target);
    }

    private static Map<String, String> asked(LoggedInBrowser browser, String target) {
        var answer =
                browser.get(
                        UriComponentsBuilder.fromPath(START)
                                .queryParam("target", "{target}")
                                .encode()
                                .buildAndExpand(target)
                                .toUriString());
        assertThat(answer.statusCode()).isEqualTo(302);
        URI there = URI.create(answer.headers().firstValue("Location").orElseThrow());
        assertThat(there.toString()).startsWith(WORLD.identity.issuer() + "/authorize?");
        Map<String, String> decoded = new HashMap<>();
        for (String pair : there.getQuery().split("&", -1)) {
            decoded.put(pair.split("=", 2)[0], pair.split("=", 2)[1]);
        }
        return decoded;
    }

    private HttpResponse<String> back(Map<String, String> asked, Map<String, Object> claims) {
        return back(browser, asked, claims);
    }

    private static HttpResponse<String> back(
            LoggedInBrowser browser, Map<String, String> asked, Map<String, Object> claims) {
        WORLD.identity.issues(
                WORLD.identity.token("the-auditor", claims),
                WORLD.identity.token(
                        "the-auditor",
                        Map.of(
                                "aud", asked.get("client_id"),
                                "nonce", asked.get("nonce"),
                                "iat", System.currentTimeMillis() / 1000)));
        var answer = browser.get(BACK + "?code=one&state=" + asked.get("state"));
        assertThat(answer.statusCode()).isEqualTo(302);
        return answer;
    }
}
