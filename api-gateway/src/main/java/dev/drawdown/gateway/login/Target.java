package dev.drawdown.gateway.login;

import java.net.URI;
import java.net.URISyntaxException;
import org.jspecify.annotations.Nullable;

/** The page to go to after a login: one of ours, whatever the address says. */
final class Target {

    static final String HOME = "/";

    private static final int LONGEST = 1_000;

    private Target() {}

    /** A path of this site; the home page where it is anything else. */
    static String of(@Nullable String asked) {
        if (asked == null
                || asked.length() > LONGEST
                || !asked.startsWith("/")
                || asked.startsWith("//")
                || asked.contains("\\")) {
            return HOME;
        }
        try {
            URI uri = new URI(asked);
            return uri.getScheme() == null && uri.getRawAuthority() == null ? asked : HOME;
        } catch (URISyntaxException notAnAddress) {
            return HOME;
        }
    }
}
