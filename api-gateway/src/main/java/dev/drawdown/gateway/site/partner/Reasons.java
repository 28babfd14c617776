package dev.drawdown.gateway.site.partner;

import dev.drawdown.gateway.summary.Summary.NoRate;

/** Why a figure is absent, in words. */
public final class Reasons {

    public static final String NOTHING_PAID_IN = "Nothing is paid in yet";
    public static final String NO_VALUE = "No value is reported";

    private Reasons() {}

    /** Of a rate. */
    public static String of(NoRate reason) {
        return switch (reason) {
            case UNDATED_HISTORY ->
                    "The books start with an opening balance: its flows have no dates";
            case NOT_COMPUTED -> "No rate has been computed from these flows yet";
        };
    }
}
