package dev.drawdown.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A browser window: what is done in it is watched, and each page that is looked at is measured. */
final class Window implements AutoCloseable {

    static final int WIDE = 1280;
    static final int HIGH = 900;

    private static final int PHONE_WIDE = 390;
    private static final int PHONE_HIGH = 844;
    private static final int MOST_TABS = 80;
    private static final long HEAVIEST = 50 * 1024;
    private static final Set<String> BAD = Set.of("serious", "critical");
    private static final Path SCREENS =
            Path.of(System.getProperty("drawdown.root"), "infra/local/target/screens");

    private final BrowserContext context;
    private final Page page;
    private final String base;
    private final Map<String, Long> weights;
    private final List<String> troubles = new ArrayList<>();
    private final List<Request> requests = new ArrayList<>();

    Window(BrowserContext context, String base, Map<String, Long> weights) {
        this.context = context;
        this.base = base;
        this.weights = weights;
        this.page = context.newPage();
        page.onConsoleMessage(
                message -> {
                    if (message.type().equals("error") && isOurs(page.url())) {
                        troubles.add("console: " + message.text());
                    }
                });
        page.onPageError(error -> troubles.add("script: " + error));
        page.onRequestFailed(
                request -> {
                    if (!"net::ERR_ABORTED".equals(request.failure())) {
                        troubles.add("request: " + request.url() + " " + request.failure());
                    }
                });
        page.onResponse(
                response -> {
                    if (response.status() >= 400 && isOurs(response.url())) {
                        troubles.add(response.status() + " " + response.url());
                    }
                });
        page.onRequestFinished(requests::add);
    }

    Page page() {
        return page;
    }

    /** Logs in by the identity provider's own page and comes back to what was asked for. */
    Window login(String user, String path) {
        page.navigate(path);
        page.fill("input[name=username]", user);
        page.fill("input[name=password]", user + "-demo");
        page.click("button[type=submit]");
        page.waitForURL(url -> url.startsWith(base));
        return this;
    }

    Window login(String user) {
        return login(user, "/oauth2/authorization/drawdown?target=/");
    }

    void logout() {
        button("Log out").click();
        page.waitForURL(base + "/");
    }

    Window open(String path) {
        page.navigate(path);
        return this;
    }

    /** What the address answers to whoever sits here, without going there. */
    int status(String path) {
        return context.request().get(base + path).status();
    }

    Locator button(String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }

    Locator link(String name) {
        return page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name));
    }

    Locator field(String label) {
        return page.getByLabel(label, new Page.GetByLabelOptions().setExact(true));
    }

    /** Waits until the page with this heading is there. */
    void headed(String heading) {
        page.getByRole(
                        AriaRole.HEADING,
                        new Page.GetByRoleOptions().setLevel(1).setName(heading).setExact(true))
                .waitFor();
    }

    /** Goes there as somebody without a mouse does, and sees where they are. */
    void tabTo(String selector) {
        for (int presses = 0; presses < MOST_TABS; presses++) {
            page.keyboard().press("Tab");
            if (page.locator(selector + ":focus").count() > 0) {
                assertThat(page.locator(":focus").evaluate("e => getComputedStyle(e).outlineStyle"))
                        .as("the focus on %s", selector)
                        .isNotEqualTo("none");
                return;
            }
        }
        throw new AssertionError("no way to " + selector + " by keyboard");
    }

    void press(String key) {
        page.keyboard().press(key);
    }

    void type(String text) {
        page.keyboard().type(text);
    }

    void clear() {
        page.keyboard().press("ControlOrMeta+a");
    }

    String heading() {
        return page.locator("h1").innerText();
    }

    /** Where it is, without the host and the query. */
    String path() {
        return page.url().substring(base.length()).replaceFirst("\\?.*", "");
    }

    /** Takes its pictures and holds it to what every page of ours must be. */
    Window look(String name) {
        page.waitForLoadState();
        var weight = weight();
        if (weight > HEAVIEST) {
            troubles.add(name + " weighs " + weight + " bytes, compressed, without charts");
        }
        picture(name, "light");
        hold(name, new AxeBuilder(page).setLegacyMode(true));
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        picture(name, "dark");
        hold(
                name + ", dark",
                new AxeBuilder(page).setLegacyMode(true).withRules(List.of("color-contrast")));
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
        page.setViewportSize(PHONE_WIDE, PHONE_HIGH);
        picture(name, "phone");
        var width = page.evaluate("document.documentElement.scrollWidth");
        if (!width.equals(PHONE_WIDE)) {
            troubles.add(name + " is " + width + " wide on a phone");
        }
        page.setViewportSize(WIDE, HIGH);
        return this;
    }

    private void picture(String name, String how) {
        page.screenshot(
                new Page.ScreenshotOptions()
                        .setPath(SCREENS.resolve(name + "-" + how + ".png"))
                        .setFullPage(true));
    }

    private void hold(String name, AxeBuilder axe) {
        axe.analyze().getViolations().stream()
                .filter(rule -> BAD.contains(rule.getImpact()))
                .forEach(rule -> troubles.add(name + ": " + described(rule)));
    }

    private static String described(Rule rule) {
        return rule.getId()
                + ": "
                + rule.getNodes().stream().map(node -> node.getHtml()).limit(3).toList();
    }

    /** As it comes to a browser that has nothing of ours yet. */
    private long weight() {
        var used = page.evaluate("performance.getEntriesByType('resource').map(e => e.name)");
        var finished = List.copyOf(requests);
        requests.clear();
        finished.forEach(this::weigh);
        long weight = weights.getOrDefault(page.url(), 0L);
        for (var address : (List<?>) used) {
            var url = String.valueOf(address);
            if (url.contains("/assets/") && !url.contains("charts")) {
                weight += weights.getOrDefault(url.replaceFirst("#.*", ""), 0L);
            }
        }
        return weight;
    }

    private void weigh(Request request) {
        if (request.url().startsWith(base)) {
            weights.merge(request.url(), (long) request.sizes().responseBodySize, Math::max);
        }
    }

    private boolean isOurs(String url) {
        return url.startsWith(base);
    }

    /** Nothing may have gone wrong in it. */
    @Override
    public void close() {
        context.close();
        assertThat(troubles).isEmpty();
    }
}
