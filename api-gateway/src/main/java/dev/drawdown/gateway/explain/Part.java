package dev.drawdown.gateway.explain;

/** As what an event's amount enters a figure. */
public enum Part {
    COMMITTED("committed", "Committed"),
    CALLED("called", "Called"),
    RECEIVABLE("receivable", "Called, not yet paid"),
    PAID_IN("paidIn", "Paid in"),
    DISTRIBUTED("distributed", "Distributed"),
    UNFUNDED("unfunded", "Unfunded"),
    NAV("nav", "Value"),
    /** Of the investor, seen from its side: paid in is below zero. */
    FLOW("flow", "Flow"),
    /** What the investor holds at the mark, as if it were paid out then. */
    VALUE("value", "Value at the mark"),
    GROSS_FLOW("grossFlow", "Flow before fees, expenses and carry"),
    GROSS_VALUE("grossValue", "Value at the mark before accrued carry");

    private final String key;
    private final String label;

    Part(String key, String label) {
        this.key = key;
        this.label = label;
    }

    /** For a person. */
    public static String labelOf(String key) {
        for (Part part : values()) {
            if (part.key.equals(key)) {
                return part.label;
            }
        }
        throw new IllegalArgumentException("no part " + key);
    }

    /** As the statement and the answer name it. */
    String key() {
        return key;
    }
}
