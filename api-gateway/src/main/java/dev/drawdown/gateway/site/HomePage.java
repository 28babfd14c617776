package dev.drawdown.gateway.site;

import dev.drawdown.access.Role;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The front door: whoever is logged in goes on to the first place of their role. */
@RestController
public class HomePage {

    private final Html html;

    HomePage(Html html) {
        this.html = html;
    }

    @GetMapping("/")
    ResponseEntity<String> home(Frame frame, @RequestParam @Nullable String login) {
        if (!frame.places().isEmpty()) {
            return ResponseEntity.status(HttpStatus.FOUND)
                    .location(URI.create(first(frame)))
                    .build();
        }
        return html.page("home", frame, Greeting.of(login));
    }

    private static String first(Frame frame) {
        boolean onlyAudits =
                frame.is(Role.AUDITOR) && !frame.is(Role.ADMINISTRATOR) && !frame.is(Role.APPROVER);
        return onlyAudits ? Place.EVENTS.path() : frame.places().getFirst().path();
    }

    /** What the front door says to somebody whose login went wrong. */
    public enum Greeting {
        NONE(""),
        FAILED("The login did not succeed. Try it again."),
        AWAY("The identity provider does not answer at the moment. Try it again in a minute."),
        TOO_LONG(
                "The identity provider says more about you than a browser keeps (about 10,000"
                        + " characters). Ask whoever runs it to put fewer claims into your token.");

        private final String words;

        Greeting(String words) {
            this.words = words;
        }

        static Greeting of(@Nullable String login) {
            return switch (login) {
                case null -> NONE;
                case "away" -> AWAY;
                case "toolong" -> TOO_LONG;
                default -> FAILED;
            };
        }

        public String words() {
            return words;
        }
    }
}
