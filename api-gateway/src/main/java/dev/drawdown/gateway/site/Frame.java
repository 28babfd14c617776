package dev.drawdown.gateway.site;

import dev.drawdown.access.Caller;
import dev.drawdown.access.Role;
import dev.drawdown.gateway.asof.TimeAxes;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
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

    /** This page's address without some of its parameters. */
    public String without(String... names) {
        UriComponentsBuilder uri = uri();
        for (String name : names) {
            uri.replaceQueryParam(name);
        }
        return uri.build(true).toUriString();
    }

    /** One parameter of this page, as it was meant. */
    public record Parameter(String name, String value) {}

    /** What a form that sets some parameters has to send along: all the others, unless empty. */
    public List<Parameter> others(String... names) {
        List<String> set = List.of(names);
        List<Parameter> others = new ArrayList<>();
        uri().build()
                .getQueryParams()
                .forEach(
                        (name, values) -> {
                            if (!set.contains(name)) {
                                values.stream()
                                        .filter(value -> value != null && !value.isBlank())
                                        .map(Frame::decoded)
                                        .forEach(value -> others.add(new Parameter(name, value)));
                            }
                        });
        return others;
    }

    /** What a parameter was sent as, as it was meant; empty where it was not. */
    public String value(String name) {
        String value = uri().build().getQueryParams().getFirst(name);
        return value == null ? "" : decoded(value);
    }

    /** Whether anything beside place and time was asked for. */
    public boolean isFiltered() {
        return !others("asOf", "asKnownAt", "cursor", "limit", "after").isEmpty();
    }

    private static String decoded(String value) {
        return UriUtils.decode(value.replace('+', ' '), StandardCharsets.UTF_8);
    }

    /** Both time axes, to go on to another page with. */
    public String onAxes(String address) {
        UriComponentsBuilder uri = UriComponentsBuilder.fromUriString(address);
        if (axes.asOf() != null) {
            uri.replaceQueryParam("asOf", axes.asOf());
        }
        if (axes.asKnownAt() != null) {
            uri.replaceQueryParam("asKnownAt", axes.asKnownAt());
        }
        return uri.build().toUriString();
    }

    /** The same frame of a page that chose its own date where none was asked for. */
    public Frame on(TimeAxes chosen) {
        return new Frame(path, query, caller, places, csrf, theme, chosen, show, assets);
    }

    private UriComponentsBuilder uri() {
        return UriComponentsBuilder.fromPath(path).query(query);
    }

    /** Whether this is the place, of these, that the reader is at or below. */
    public boolean isAt(Place place, List<Place> among) {
        int nearness = place.nearness(path);
        return nearness > 0
                && among.stream().mapToInt(other -> other.nearness(path)).max().orElse(0)
                        == nearness;
    }

    /** Whether an address is one of the places that stand on every page. */
    public boolean hasPlace(String address) {
        return places.stream().anyMatch(place -> place.path().equals(address));
    }

    /** Whether the reader looks for partners: staff do, a partner has its own. */
    public boolean searches() {
        return is(Role.ADMINISTRATOR) || is(Role.APPROVER) || is(Role.AUDITOR);
    }
}
