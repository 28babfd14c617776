package dev.drawdown.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.SelectOption;

/** What a fund administrator does in the browser: a fund, who is in it, calls, a payment. */
record Administrator(Window window) {

    static final String FUND = "Willow Growth Partners I";

    private static final String OPENED = "2026-01-15";

    /** By keyboard alone; what is wrong is said beside its field, and what was typed stays. */
    void opensAFund() {
        window.open("/funds").look("funds");
        window.tabTo("a[href='/funds/new']");
        window.press("Enter");
        window.page().waitForURL("**/funds/new");
        window.tabTo("[name=name]");
        window.type(FUND);
        window.tabTo("[name=currency]");
        window.clear();
        window.type("Dollars");
        window.press("Enter");

        window.page().locator(".error").first().waitFor();
        assertThat(window.page().locator("[name=currency]").getAttribute("aria-invalid"))
                .isEqualTo("true");
        assertThat(window.page().locator("[name=name]").inputValue()).isEqualTo(FUND);
        window.look("fund-refused");

        window.tabTo("[name=currency]");
        window.clear();
        window.type("USD");
        window.page().fill("[name=effectiveDate]", OPENED);
        window.tabTo("main button[type=submit]");
        window.press("Enter");
        window.headed(FUND);
        window.look("fund-empty");
    }

    void setsAThresholdAbove(String amount) {
        window.link("Terms").click();
        window.open(fund() + "/terms/new");
        window.page().fill("[name=from]", OPENED);
        window.page().fill("[name=approvalThreshold]", amount);
        window.page().fill("[name=cureDays]", "10");
        window.button("Amend the terms").click();
        window.headed(FUND);
        window.look("terms");
    }

    void adds(String partner, String amount) {
        window.open(fund() + "/commitments/new");
        window.page().selectOption("[name=partnerId]", new SelectOption().setLabel(partner));
        window.page().fill("[name=amount]", amount);
        window.page().fill("[name=effectiveDate]", OPENED);
        window.button("Add the commitment").click();
        window.headed(FUND);
    }

    /** With the lines as they would be, while it is typed, and every line before it is recorded. */
    void calls(String wrong, String amount) {
        window.open(fund() + "/calls/new");
        dates("2026-03-02", "2026-03-16");
        amount(wrong);
        check();
        window.page().locator(".field .error").first().waitFor();
        assertThat(window.page().locator("[name=dueDate]").inputValue()).isEqualTo("2026-03-16");
        amount(amount);
        window.page().locator(".live tbody tr").nth(1).waitFor();
        window.look("call-flow");
        check();
        window.headed("Check every line");
        window.look("call-check");
        window.button("Record this call").click();
        window.headed("Call 1");
        window.look("call-recorded");
    }

    void recordsThatTheFirstHasPaid() {
        window.link("Record payments").click();
        window.page().fill("[name=valueDate]", "2026-03-16");
        window.page().locator("[name=paid]").first().check();
        window.look("payments");
        window.button("Record payments").click();
        window.headed("Call 1");
        assertThat(window.page().locator(".note.good").innerText())
                .startsWith("The payments are recorded");
        assertThat(window.page().locator("tbody tr:has-text('Completed')").count()).isEqualTo(1);
        window.look("call-paid");
    }

    /** Above the threshold: it is proposed, and whoever proposed it cannot release it. */
    void proposesACallOf(String amount) {
        window.open(fund() + "/calls/new");
        dates("2026-06-01", "2026-06-15");
        amount(amount);
        check();
        window.headed("Check every line");
        window.button("Propose this call").click();
        window.headed("Proposed call");
        assertThat(window.page().locator("main").innerText())
                .contains("waits for another person", "somebody else has to approve it");
        assertThat(window.button("Approve exactly these lines").count()).isZero();
        window.look("proposed");
    }

    private void dates(String notice, String due) {
        window.page().fill("[name=noticeDate]", notice);
        window.page().fill("[name=dueDate]", due);
    }

    private void amount(String amount) {
        window.page().locator(".part input.amount").first().fill(amount);
    }

    private void check() {
        window.page().locator(".actions button[value=check]").click();
    }

    /** Every page of a fund lies below the fund's own. */
    private String fund() {
        return window.path().replaceFirst("^(/funds/[0-9a-f-]{36}).*", "$1");
    }
}
