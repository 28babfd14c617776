package dev.drawdown.gateway.site.partner;

import dev.drawdown.access.Caller;
import dev.drawdown.gateway.page.PageAsk;
import dev.drawdown.gateway.partner.OwnPartners;
import dev.drawdown.gateway.partner.PartnerList;
import dev.drawdown.gateway.site.Frame;
import dev.drawdown.gateway.site.Html;
import java.net.URI;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Partners to choose from: all for staff, those of the login for partners. */
@RestController
class PartnersPage {

    private static final int LONGEST = 100;

    private final Html html;
    private final PartnerList partners;
    private final OwnPartners ownPartners;

    PartnersPage(Html html, PartnerList partners, OwnPartners ownPartners) {
        this.html = html;
        this.partners = partners;
        this.ownPartners = ownPartners;
    }

    @GetMapping("/partners")
    ResponseEntity<String> partners(
            Frame frame,
            @AuthenticationPrincipal Caller caller,
            PageAsk ask,
            @RequestParam @Nullable String q) {
        if (frame.searches()) {
            String words = words(q);
            return html.page(
                    "partner/partners",
                    frame,
                    new Directory(words, partners.ofStaff(caller, words, ask), true));
        }
        Set<UUID> own = ownPartners.of(caller);
        if (own.size() == 1) {
            return ResponseEntity.status(HttpStatus.FOUND)
                    .location(URI.create("/partners/" + own.iterator().next()))
                    .build();
        }
        return html.page(
                "partner/partners", frame, new Directory("", partners.of(own, ask), false));
    }

    private static String words(@Nullable String q) {
        String words = q == null ? "" : q.strip();
        return words.length() > LONGEST ? words.substring(0, LONGEST) : words;
    }
}
