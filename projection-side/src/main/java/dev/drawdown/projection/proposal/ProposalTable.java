package dev.drawdown.projection.proposal;

import dev.drawdown.projection.database.Columns;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;

/** {@code proposals}. */
record ProposalTable(JdbcTemplate jdbc) {

    private static final String PROPOSE =
            """
            INSERT INTO proposals (proposal_id, fund_id, manager_id, kind, proposer, preview_hash, amount_cents, currency,
                status, payload, proposed_at)
            SELECT id, fund_id, manager_id, kind, proposer, preview_hash, amount, currency, 'proposed', payload::jsonb,
                   proposed_at
            FROM unnest(?::uuid[], ?::uuid[], ?::uuid[], ?::text[], ?::text[], ?::text[], ?::bigint[], ?::text[],
                    ?::text[], ?::timestamptz[])
                AS p (id, fund_id, manager_id, kind, proposer, preview_hash, amount, currency, payload, proposed_at)
            """;

    void propose(List<Proposal> proposals) {
        Columns.of(proposals)
                .uuid(p -> p.proposed().proposalId())
                .uuid(p -> p.proposed().fundId())
                .uuid(Proposal::managerId)
                .text(Proposal::kind)
                .text(p -> p.proposed().proposer())
                .text(p -> p.proposed().previewHash())
                .number(Proposal::amount)
                .text(p -> p.currency().getCurrencyCode())
                .text(Proposal::payload)
                .instant(Proposal::at)
                .update(jdbc, PROPOSE);
    }

    private static final String DECIDE =
            """
            UPDATE proposals AS p
            SET status = d.status, decided_by = d.decided_by, decided_at = d.decided_at
            FROM unnest(?::uuid[], ?::text[], ?::text[], ?::timestamptz[]) AS d (id, status, decided_by, decided_at)
            WHERE p.proposal_id = d.id
            """;

    void decide(List<Decision> decisions) {
        Columns.of(decisions)
                .uuid(Decision::proposalId)
                .text(Decision::status)
                .text(Decision::by)
                .instant(Decision::at)
                .update(jdbc, DECIDE);
    }
}
