package dev.drawdown.local;

import static org.assertj.core.api.Assertions.assertThat;

/** What a partner looks at in the browser: its own accounts, and nobody else's. */
record Partner(Window window) {

    /** Where everything of this partner lies. */
    String home() {
        return window.path().replaceFirst("^(/partners/[0-9a-f-]{36}).*", "$1");
    }

    void readsTheOverview(String name) {
        window.headed(name);
        window.page().locator(".chart-area canvas").first().waitFor();
        assertThat(window.page().locator(".figures dd").first().innerText()).matches(".*\\d.*");
        assertThat(window.page().locator("main").innerText()).contains(Administrator.FUND);
        window.look("partner");
    }

    void readsTheStatement() {
        window.open(home() + "/statement").look("statement");
        assertThat(window.page().locator("table.statement tfoot").count()).isPositive();
    }

    void narrowsTheTimeline() {
        window.open(home() + "/timeline").look("timeline");
        window.page().selectOption("[name=type]", "distribution");
        window.button("Show").first().click();
        window.page().waitForURL("**type=distribution**");
        var types = window.page().locator("td[data-label=Type]").allInnerTexts();
        assertThat(types).isNotEmpty().containsOnly("Distribution");
        window.look("timeline-filtered");
    }

    void opensAFund() {
        window.open(home());
        window.page().locator("main th a[href*='/funds/']").first().click();
        window.page().locator(".chart-area canvas").first().waitFor();
        window.look("partner-fund");
    }

    /** From a figure to the events that it follows from. */
    void asksWhereAFigureComesFrom() {
        var shown = window.page().locator(".figures a[href*='figure=irr']").first();
        var rate = shown.innerText();
        shown.click();
        window.page().waitForURL("**/explain?**");
        assertThat(window.page().locator("main").innerText()).contains(rate);
        assertThat(window.page().locator("main tbody tr").count()).isPositive();
        window.look("explained");
        window.page().goBack();
    }

    void looksAtTheCompaniesBehindIt() {
        window.link("The companies behind this commitment").click();
        assertThat(window.page().locator("main tbody tr").count()).isPositive();
        window.look("holdings");
    }

    void followsItsPerformance() {
        window.open(home() + "/performance");
        window.page().locator(".chart-area canvas").first().waitFor();
        window.look("performance");
    }

    void opensANotice() {
        window.open(home() + "/notices").look("notices");
        window.page().locator("main th a").first().click();
        assertThat(window.heading()).startsWith("Capital call");
        window.look("notice");
    }
}
