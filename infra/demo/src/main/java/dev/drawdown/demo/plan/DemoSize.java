package dev.drawdown.demo.plan;

import java.util.Locale;

/** How much is played. */
public enum DemoSize {
    SMALL(12, 40),
    LARGE(200, 2_000);

    private final int funds;
    private final int partners;

    DemoSize(int funds, int partners) {
        this.funds = funds;
        this.partners = partners;
    }

    public int funds() {
        return funds;
    }

    public int partners() {
        return partners;
    }

    /** As it is said on the command line. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
