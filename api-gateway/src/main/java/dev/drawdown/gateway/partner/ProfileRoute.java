package dev.drawdown.gateway.partner;

import dev.drawdown.gateway.asof.AsOf;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** A partner reads its own master data; staff read their managers' partners'. */
@RestController
class ProfileRoute {

    private final ProfileQuery query;

    ProfileRoute(ProfileQuery query) {
        this.query = query;
    }

    @GetMapping({"/api/lp/profile", "/api/lp/{lpId}/profile"})
    ResponseEntity<Profile> profile(PartnerView partner) {
        ProfileQuery.Found found = query.find(partner);
        return ResponseEntity.ok().header(AsOf.HEADER, found.asOf().header()).body(found.profile());
    }
}
