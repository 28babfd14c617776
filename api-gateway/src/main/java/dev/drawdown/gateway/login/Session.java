package dev.drawdown.gateway.login;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What a logged-in browser carries: the tokens that the identity provider issued to its person. */
@Component
public class Session {

    private static final String COOKIE = "drawdown_session";
    private static final String BETWEEN = " ";

    private final SealedCookies cookies;

    Session(SealedCookies cookies) {
        this.cookies = cookies;
    }

    /**
     * The tokens of one login.
     *
     * @param access says who it is, to us and to the command side
     * @param identity names the login to the identity provider when it ends
     */
    public record Tokens(String access, String identity) {}

    /** Those of this browser; whether they are still valid is not asked here. */
    public Optional<Tokens> of(HttpServletRequest request) {
        return cookies.read(request, COOKIE)
                .map(text -> text.split(BETWEEN, 2))
                .filter(parts -> parts.length == 2)
                .map(parts -> new Tokens(parts[0], parts[1]));
    }

    void begin(HttpServletRequest request, HttpServletResponse response, Tokens tokens) {
        cookies.write(request, response, COOKIE, tokens.access() + BETWEEN + tokens.identity());
    }

    void end(HttpServletRequest request, HttpServletResponse response) {
        cookies.forget(request, response, COOKIE);
    }
}
