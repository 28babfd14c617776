package dev.drawdown.gateway.explain;

import java.util.Locale;

/** As what an event's amount enters a figure. */
public enum Part {
    COMMITTED("Committed"),
    CALLED("Called"),
    RECEIVABLE("Called, not yet paid"),
    PAID_IN("Paid in"),
    DISTRIBUTED("Distributed"),
    UNFUNDED("Unfunded"),
    NAV("Value"),
    /** Of the investor, seen from its side: paid in is below zero. */
    FLOW("Flow"),
    /** What the investor holds at the mark, as if it were paid out then. */
    VALUE("Value at the mark"),
    GROSS_FLOW("Flow before fees, expenses and carry"),
    GROSS_VALUE("Value at the mark before accrued carry");

    private final String label;

    Part(String label) {
        this.label = label;
    }

    /** For a person. */
    public String label() {
        return label;
    }

    /** As the statement and the answer name it. */
    String key() {
        String[] words = name().toLowerCase(Locale.ROOT).split("_");
        return words.length == 1
                ? words[0]
                : words[0]
                        + words[1].substring(0, 1).toUpperCase(Locale.ROOT)
                        + words[1].substring(1);
    }

    static Part of(String key) {
        for (Part part : values()) {
            if (part.key().equals(key)) {
                return part;
            }
        }
        throw new IllegalArgumentException("no part " + key);
    }
}
