package dev.drawdown.gateway.site;

import dev.drawdown.figures.Missing;
import org.jspecify.annotations.Nullable;

/** Why a figure is absent, in words. */
public final class Reason {

    public static final String NOTHING_PAID_IN = "Nothing is paid in yet";
    public static final String NO_VALUE = "No value is reported";

    private Reason() {}

    /** Nothing where there is a figure. */
    public static String of(@Nullable Missing reason) {
        if (reason == null) {
            return "";
        }
        return reason == Missing.UNDATED_HISTORY
                ? "The books start with an opening balance: its flows have no dates"
                : reason.sentence().replaceFirst("\\.$", "");
    }
}
