package dev.drawdown.gateway.site;

import dev.drawdown.access.Caller;
import dev.drawdown.access.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * One of the few places that a role goes to; they stand on the left, on a phone below.
 *
 * @param icon the name of a symbol in the sheet of icons
 * @param more addresses that belong to it without lying below it
 */
public record Place(String label, String path, String icon, List<String> more) {

    static final Place FUNDS = at("Funds", "/funds", "funds");
    static final Place PARTNERS = at("Partners", "/partners", "partners");
    static final Place APPROVALS = at("Approvals", "/approvals", "approvals");
    static final Place EVENTS = at("Events", "/audit", "events");

    private static Place at(String label, String path, String icon) {
        return new Place(label, path, icon, List.of());
    }

    /** Those of a caller, in the order in which they are shown; none for whoever sees no money. */
    static List<Place> of(Caller caller, Set<UUID> ownPartners) {
        List<Place> places = new ArrayList<>();
        boolean records = caller.is(Role.ADMINISTRATOR) || caller.is(Role.APPROVER);
        if (records || caller.is(Role.AUDITOR)) {
            places.add(FUNDS);
            places.add(PARTNERS);
        }
        if (records) {
            places.add(APPROVALS);
        }
        if (caller.is(Role.AUDITOR)) {
            places.add(EVENTS);
        }
        if (!places.isEmpty() || !caller.is(Role.LP)) {
            return List.copyOf(places);
        }
        return ownPartners.size() == 1
                ? ofPartner(ownPartners.iterator().next())
                : List.of(PARTNERS);
    }

    /** The pages of one partner: places for a login of its own, tabs for everybody else. */
    public static List<Place> ofPartner(UUID partnerId) {
        String home = "/partners/" + partnerId;
        return List.of(
                at("Overview", home, "account"),
                at("Performance", home + "/performance", "funds"),
                at("Statement", home + "/statement", "statement"),
                at("Timeline", home + "/timeline", "timeline"),
                new Place(
                        "Notices",
                        home + "/notices",
                        "notice",
                        List.of(home + "/calls", home + "/distributions")));
    }

    /** How closely an address lies at this place: the length of what they share, or 0. */
    int nearness(String address) {
        int nearest = within(path, address);
        for (String other : more) {
            nearest = Math.max(nearest, within(other, address));
        }
        return nearest;
    }

    private static int within(String home, String address) {
        return address.equals(home) || address.startsWith(home + "/") ? home.length() : 0;
    }
}
