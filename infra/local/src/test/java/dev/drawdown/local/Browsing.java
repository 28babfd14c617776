package dev.drawdown.local;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ReducedMotion;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** A browser in front of a running system, in which several people may sit at windows of theirs. */
final class Browsing implements AutoCloseable {

    private static final double PATIENCE = 15_000;

    private final Playwright playwright;
    private final Browser browser;
    private final String base;
    private final Map<String, Long> weights = new ConcurrentHashMap<>();

    private Browsing(Playwright playwright, Browser browser, String base) {
        this.playwright = playwright;
        this.browser = browser;
        this.base = base;
    }

    static Browsing before(Ports ports) throws IOException, InterruptedException {
        var program = Chromium.program();
        var playwright = Playwright.create();
        var browser =
                playwright
                        .chromium()
                        .launch(
                                new BrowserType.LaunchOptions()
                                        .setExecutablePath(program)
                                        .setArgs(Chromium.FLAGS));
        return new Browsing(playwright, browser, Api.at(ports.gateway()));
    }

    /** A window in which nobody has logged in. */
    Window window() {
        return window(true);
    }

    /** One whose browser runs no script at all. */
    Window windowWithoutScripts() {
        return window(false);
    }

    private Window window(boolean scripts) {
        var context =
                browser.newContext(
                        new Browser.NewContextOptions()
                                .setBaseURL(base)
                                .setViewportSize(Window.WIDE, Window.HIGH)
                                .setReducedMotion(ReducedMotion.REDUCE)
                                .setLocale("en-GB")
                                .setJavaScriptEnabled(scripts));
        context.setDefaultTimeout(PATIENCE);
        return new Window(context, base, weights);
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
