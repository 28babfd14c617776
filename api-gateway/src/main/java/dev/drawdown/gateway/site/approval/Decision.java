package dev.drawdown.gateway.site.approval;

import dev.drawdown.gateway.approval.Proposal;
import dev.drawdown.gateway.site.entry.EntryView;
import dev.drawdown.gateway.site.entry.Kind;
import dev.drawdown.gateway.site.form.Form;

/**
 * A proposal as whoever decides on it sees it.
 *
 * @param approver whether the reader may approve at all
 * @param recorded whether the reader has just proposed it
 */
public record Decision(
        Proposal proposal, EntryView entry, Form form, boolean approver, boolean recorded) {

    public Kind kind() {
        return entry.kind();
    }

    public boolean waits() {
        return proposal.status().equals("proposed");
    }

    /** Four eyes: somebody else than who proposed it. */
    public boolean mayApprove() {
        return approver && !proposal.mine();
    }
}
