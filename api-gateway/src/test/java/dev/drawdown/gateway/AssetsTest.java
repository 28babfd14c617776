package dev.drawdown.gateway;

import static dev.drawdown.gateway.Shared.GATEWAY;
import static dev.drawdown.gateway.Shared.WORLD;
import static org.assertj.core.api.Assertions.assertThat;

import dev.drawdown.gateway.login.LoggedInBrowser;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class AssetsTest {

    private static final Pattern ADDRESS = Pattern.compile("(?:href|src)=\"(/assets/[^\"#]+)[\"#]");

    private final LoggedInBrowser browser = LoggedInBrowser.ofAStranger(GATEWAY.url());

    @Test
    void each_carries_its_contents_hash_in_its_address_and_is_kept_for_ever() {
        List<String> addresses =
                ADDRESS.matcher(browser.get("/").body())
                        .results()
                        .map(found -> found.group(1))
                        .distinct()
                        .toList();
        assertThat(addresses).hasSizeGreaterThan(4);
        for (String address : addresses) {
            assertThat(address).matches("/assets/.+-[0-9a-f]{32}\\.(css|js|svg)");
            var answer = browser.get(address);
            assertThat(answer.statusCode()).as(address).isEqualTo(200);
            assertThat(answer.headers().firstValue("Cache-Control"))
                    .contains("max-age=31536000, public, immutable");
            assertThat(answer.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        }
    }

    @Test
    void what_is_worth_it_comes_compressed() {
        String page = browser.get("/").body();
        String style =
                ADDRESS.matcher(page)
                        .results()
                        .map(found -> found.group(1))
                        .filter(address -> address.contains("drawdown-"))
                        .filter(address -> address.endsWith(".css"))
                        .findFirst()
                        .orElseThrow();
        assertThat(
                        browser.get(style, "Accept-Encoding", "gzip")
                                .headers()
                                .firstValue("Content-Encoding"))
                .contains("gzip");
        assertThat(
                        GATEWAY.browser(WORLD.staff("auditor"))
                                .get("/partners/" + WORLD.alpha, "Accept-Encoding", "gzip")
                                .headers()
                                .firstValue("Content-Encoding"))
                .contains("gzip");
    }

    @Test
    void an_old_hash_or_a_name_outside_is_nothing() {
        for (String address :
                List.of(
                        "/assets/drawdown-00000000000000000000000000000000.css",
                        "/assets/nothing.css",
                        "/assets/..%2Fapplication.yaml",
                        "/assets/%2e%2e/application.yaml")) {
            assertThat(browser.get(address).statusCode()).as(address).isIn(400, 404);
        }
    }
}
