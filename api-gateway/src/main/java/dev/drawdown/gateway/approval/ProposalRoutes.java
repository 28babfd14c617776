package dev.drawdown.gateway.approval;

import dev.drawdown.access.Caller;
import dev.drawdown.gateway.asof.AsOf;
import dev.drawdown.gateway.page.Page;
import dev.drawdown.gateway.page.PageAsk;
import dev.drawdown.gateway.page.Pages;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Approvers see what waits for them, administrators what became of what they proposed. */
@RestController
class ProposalRoutes {

    private static final String LIST = "/api/approvals";

    private final Proposals proposals;
    private final Pages pages;

    ProposalRoutes(Proposals proposals, Pages pages) {
        this.proposals = proposals;
        this.pages = pages;
    }

    @GetMapping(LIST)
    ResponseEntity<Page<Proposal>> waiting(@AuthenticationPrincipal Caller caller, PageAsk ask) {
        ProposalKey start = pages.start(ask, LIST, ProposalKey.NEWEST, ProposalKey::parse);
        Proposals.Waiting found = proposals.before(start, ask.rows(), caller);
        return ResponseEntity.ok()
                .header(AsOf.HEADER, found.asOf().header())
                .body(pages.page(ask, LIST, found.proposals(), p -> ProposalKey.of(p).text()));
    }

    @GetMapping(LIST + "/{proposalId}")
    ResponseEntity<ProposalDetail> proposal(
            @AuthenticationPrincipal Caller caller, @PathVariable UUID proposalId) {
        Proposals.Single found = proposals.find(proposalId, caller);
        return ResponseEntity.ok()
                .header(AsOf.HEADER, found.asOf().header())
                .body(found.proposal());
    }
}
