package dev.drawdown.gateway.approval;

import dev.drawdown.access.Caller;
import dev.drawdown.gateway.asof.AsOf;
import dev.drawdown.gateway.page.Page;
import dev.drawdown.gateway.page.PageAsk;
import dev.drawdown.gateway.page.Pages;
import dev.drawdown.gateway.page.Row;
import dev.drawdown.gateway.problem.Refusal;
import dev.drawdown.problem.ProblemCode;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Reads the proposals of the caller's managers and funds. */
@Component
public class Proposals {

    /** There is always a row, so that an empty page says what it is as of too. */
    private static final String WAITING =
            """
            SELECT g.position, g.recorded_at, w.*
              FROM %s g
              LEFT JOIN LATERAL (
                SELECT p.id, p.fund_id, f.name AS fund_name, p.kind, p.proposer, p.preview_hash,
                       p.amount_cents, p.currency, p.status, p.proposed_at, p.decided_by,
                       p.decided_at
                  FROM read_model.proposals_v1 p
                  JOIN read_model.funds_v1 f ON f.id = p.fund_id
                 WHERE p.manager_id = ANY(:managers::uuid[]) AND p.status = 'proposed'
                   AND (:funds::uuid[] IS NULL OR p.fund_id = ANY(:funds::uuid[]))
                   AND (p.proposed_at, p.id) %s (:fromTime, :fromId)
                 ORDER BY p.proposed_at %s, p.id %s LIMIT :rows) w ON TRUE
             ORDER BY w.proposed_at %s, w.id %s
            """;

    private static final String NEWEST_FIRST =
            WAITING.formatted(AsOf.PROGRESS, "<", "DESC", "DESC", "DESC", "DESC");

    private static final String OLDEST_FIRST =
            WAITING.formatted(AsOf.PROGRESS, ">", "ASC", "ASC", "ASC", "ASC");

    private static final String ONE =
            """
            SELECT g.position, g.recorded_at, p.*, f.name AS fund_name
              FROM read_model.proposals_v1 p
              JOIN read_model.funds_v1 f ON f.id = p.fund_id
             CROSS JOIN %s g
             WHERE p.id = :id
            """
                    .formatted(AsOf.PROGRESS);

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Pages pages;

    Proposals(JdbcClient jdbc, JsonMapper json, Pages pages) {
        this.jdbc = jdbc;
        this.json = json;
        this.pages = pages;
    }

    /** Up to {@code rows} proposals that wait, older than a key. */
    Waiting before(ProposalKey key, int rows, Caller caller) {
        return waiting(NEWEST_FIRST, key, rows, caller);
    }

    /** The proposals that wait, the one that has waited longest first. */
    public Page<Proposal> longest(PageAsk ask, Caller caller) {
        String scope = "site:approvals";
        ProposalKey start = pages.start(ask, scope, ProposalKey.OLDEST, ProposalKey::parse);
        return pages.page(
                ask,
                scope,
                waiting(OLDEST_FIRST, start, ask.rows(), caller).proposals(),
                proposal -> ProposalKey.of(proposal).text());
    }

    private Waiting waiting(String statement, ProposalKey key, int rows, Caller caller) {
        return jdbc.sql(statement)
                .param("managers", Row.texts(caller.managerIds()))
                .param("funds", Row.texts(caller.fundIds()))
                .param("fromTime", key.time())
                .param("fromId", key.id())
                .param("rows", rows)
                .query(
                        set -> {
                            Row row = new Row(set);
                            List<Proposal> proposals = new ArrayList<>();
                            AsOf asOf = AsOf.of(0, null);
                            while (set.next()) {
                                asOf = row.asOf();
                                if (row.idIfAny("id") != null) {
                                    proposals.add(read(row, caller));
                                }
                            }
                            return new Waiting(proposals, asOf);
                        });
    }

    /** One proposal, waiting or decided. */
    public Single find(UUID id, Caller caller) {
        Single found =
                jdbc.sql(ONE)
                        .param("id", id)
                        .query((set, n) -> single(new Row(set), caller))
                        .optional()
                        .orElseThrow(Proposals::unknown);
        if (!caller.mayReach(found.managerId(), found.proposal().head().fundId())) {
            throw unknown();
        }
        return found;
    }

    private Single single(Row row, Caller caller) throws SQLException {
        return new Single(
                row.id("manager_id"),
                new ProposalDetail(read(row, caller), json.readTree(row.text("payload"))),
                row.asOf());
    }

    private static Proposal read(Row row, Caller caller) throws SQLException {
        return new Proposal(
                row.id("id"),
                row.id("fund_id"),
                row.text("fund_name"),
                row.text("kind"),
                row.text("proposer"),
                row.text("proposer").equals(caller.subject()),
                row.text("preview_hash"),
                row.amount("amount_cents"),
                row.text("currency"),
                row.text("status"),
                Objects.requireNonNull(row.timeIfAny("proposed_at")),
                row.textIfAny("decided_by"),
                row.timeIfAny("decided_at"));
    }

    private static Refusal unknown() {
        return Refusal.of(ProblemCode.PROPOSAL_NOT_FOUND, "There is no such proposal.");
    }

    /** A page's rows, and what they are as of. */
    record Waiting(List<Proposal> proposals, AsOf asOf) {}

    /** One proposal, whose it is, and what it is as of. */
    public record Single(UUID managerId, ProposalDetail proposal, AsOf asOf) {}
}
