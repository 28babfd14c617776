package dev.drawdown.gateway.site.partner;

import dev.drawdown.figures.Missing;
import org.jspecify.annotations.Nullable;

/** Why a figure is absent, in words. */
public final class Reasons {

    public static final String NOTHING_PAID_IN = "Nothing is paid in yet";
    public static final String NO_VALUE = "No value is reported";

    private Reasons() {}

    /** Of a rate; nothing where there is one. */
    public static String of(@Nullable Missing reason) {
        if (reason == null) {
            return "";
        }
        return reason == Missing.UNDATED_HISTORY
                ? "The books start with an opening balance: its flows have no dates"
                : reason.sentence().replaceFirst("\\.$", "");
    }
}
