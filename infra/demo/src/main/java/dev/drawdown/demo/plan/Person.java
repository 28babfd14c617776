package dev.drawdown.demo.plan;

import java.util.Locale;

/** Who sends a command. */
public enum Person {
    ADMINISTRATOR,
    APPROVER;

    /** The client's name at the identity server. */
    public String client() {
        return name().toLowerCase(Locale.ROOT);
    }
}
