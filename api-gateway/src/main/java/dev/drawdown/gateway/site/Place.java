package dev.drawdown.gateway.site;

import dev.drawdown.access.Caller;
import dev.drawdown.access.Role;
import java.util.ArrayList;
import java.util.List;

/**
 * One of the few places that a role goes to; they stand on the left, on a phone below.
 *
 * @param icon the name of a symbol in the sheet of icons
 */
public record Place(String label, String path, String icon) {

    static final Place FUNDS = new Place("Funds", "/funds", "funds");
    static final Place PARTNERS = new Place("Partners", "/partners", "partners");
    static final Place APPROVALS = new Place("Approvals", "/approvals", "approvals");
    static final Place EVENTS = new Place("Events", "/audit", "events");
    static final Place ACCOUNT = new Place("Overview", "/partners", "account");

    /** Those of a caller, in the order in which they are shown; none for whoever sees no money. */
    static List<Place> of(Caller caller) {
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
        if (places.isEmpty() && caller.is(Role.LP)) {
            places.add(ACCOUNT);
        }
        return List.copyOf(places);
    }
}
