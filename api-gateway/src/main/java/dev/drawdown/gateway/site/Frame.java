package dev.drawdown.gateway.site;

import dev.drawdown.access.Caller;
import dev.drawdown.access.Role;
import dev.drawdown.gateway.asof.TimeAxes;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

/**
 * What stands around every page.
 *
 * @param path of the request, without its query
 * @param query of the request as it was sent, empty where there is none
 * @param caller absent before the login
 * @param places of the caller's role
 * @param csrf goes into every form that sends something
 * @param theme {@code light} or {@code dark} where the reader has chosen, else empty
 * @param axes on which the page was asked
 * @param show writes figures in the reader's way
 */
public record Frame(
        String path,
        String query,
        @Nullable Caller caller,
        List<Place> places,
        Csrf csrf,
        String theme,
        TimeAxes axes,
        Show show,
        Assets assets) {

    /**
     * A form's own token.
     *
     * @param field the name of the hidden field
     */
    public record Csrf(String field, String value) {}

    public boolean is(Role role) {
        return caller != null && caller.is(role);
    }

    /** Whether this is a later page of a list. */
    public boolean hasCursor() {
        return uri().build().getQueryParams().containsKey("cursor");
    }

    /** This page's address with one parameter set, the others as they are. */
    public String with(String name, String value) {
        return uri().replaceQueryParam(name, UriUtils.encode(value, StandardCharsets.UTF_8))
                .build(true)
                .toUriString();
    }

    /** This page's address without one of its parameters. */
    public String without(String name) {
        return uri().replaceQueryParam(name).build(true).toUriString();
    }

    private UriComponentsBuilder uri() {
        return UriComponentsBuilder.fromPath(path).query(query);
    }

    /** Whether the reader is at this place or below it. */
    public boolean isAt(Place place) {
        return path.equals(place.path()) || path.startsWith(place.path() + "/");
    }
}
