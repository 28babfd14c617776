package dev.drawdown.projection.proposal;

import static dev.drawdown.projection.fixture.Deeds.called;
import static dev.drawdown.projection.fixture.Deeds.declared;
import static dev.drawdown.projection.fixture.Deeds.fund;
import static dev.drawdown.projection.fixture.Deeds.opened;
import static dev.drawdown.projection.fixture.Deeds.owed;
import static dev.drawdown.projection.fixture.Deeds.paidOut;
import static org.assertj.core.api.Assertions.assertThat;

import dev.drawdown.event.Approved;
import dev.drawdown.event.FundTermsAmended;
import dev.drawdown.event.Proposed;
import dev.drawdown.event.ReasonCode;
import dev.drawdown.event.Rejected;
import dev.drawdown.id.DerivedId;
import dev.drawdown.projection.fixture.LedgerFixture;
import dev.drawdown.projection.fixture.ProjectionFixture;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ProposalProjectionTest {

    private static final LocalDate DAY = LocalDate.of(2025, 3, 31);
    private static final UUID CALL = DerivedId.of("proposal", "call");
    private static final UUID DISTRIBUTION = DerivedId.of("proposal", "distribution");

    private final ProjectionFixture projection = ProjectionFixture.start();

    @BeforeEach
    void a_call_is_proposed() {
        projection.happens(opened("fund"), DAY);
        projection.happens(
                new Proposed(
                        fund("fund"),
                        CALL,
                        "alice",
                        "hash",
                        called("fund", 1, DAY, List.of(owed(1, 100L, 50L, 10L))),
                        null),
                DAY);
    }

    @AfterEach
    void stop() {
        projection.close();
    }

    @Test
    void what_is_proposed_waits_with_its_amount_and_its_entry_and_moves_nothing() {
        assertThat(proposal(CALL))
                .containsEntry("fund_id", fund("fund"))
                .containsEntry("manager_id", LedgerFixture.MANAGER)
                .containsEntry("kind", "capital_call")
                .containsEntry("proposer", "alice")
                .containsEntry("preview_hash", "hash")
                .containsEntry("amount_cents", 160L)
                .containsEntry("currency", "USD")
                .containsEntry("status", "proposed")
                .containsEntry("decided_by", null)
                .containsEntry("due", "2025-03-31");
        assertThat(projection.reader().queryForList("SELECT * FROM read_model.capital_calls_v1"))
                .isEmpty();
    }

    @Test
    void an_approved_and_a_rejected_proposal_say_by_whom() {
        projection.happens(
                new Proposed(
                        fund("fund"),
                        DISTRIBUTION,
                        "alice",
                        "hash",
                        null,
                        declared("fund", 1, DAY, List.of(paidOut(1, 0, 7L, 0L, 0L, 0L)))),
                DAY);
        projection.happens(new Approved(fund("fund"), CALL, "bob", "hash"), DAY);
        projection.happens(
                new Rejected(fund("fund"), DISTRIBUTION, "carol", ReasonCode.WRONG_AMOUNT), DAY);

        assertThat(proposal(CALL))
                .containsEntry("status", "approved")
                .containsEntry("decided_by", "bob");
        assertThat(proposal(DISTRIBUTION))
                .containsEntry("kind", "distribution")
                .containsEntry("amount_cents", 7L)
                .containsEntry("status", "rejected")
                .containsEntry("decided_by", "carol");
    }

    @Test
    void every_version_of_a_funds_terms_is_kept() {
        projection.happens(terms(1, 10, null), DAY);
        projection.happens(terms(2, 5, 1_000_00L), DAY);

        assertThat(
                        projection
                                .reader()
                                .queryForList(
                                        """
                                        SELECT format('%s from %s cure %s above %s', version, from_date, cure_days,
                                                      coalesce(approval_threshold_cents::text, 'none'))
                                        FROM read_model.fund_terms_v1 ORDER BY version
                                        """,
                                        String.class))
                .containsExactly(
                        "1 from 2025-03-31 cure 10 above none",
                        "2 from 2025-03-31 cure 5 above 100000");
    }

    private static FundTermsAmended terms(int version, int cureDays, Long threshold) {
        return new FundTermsAmended(
                fund("fund"),
                version,
                DAY,
                "NYSE",
                MonthDay.of(12, 31),
                cureDays,
                null,
                threshold,
                null);
    }

    private Map<String, Object> proposal(UUID id) {
        return projection
                .reader()
                .queryForMap(
                        "SELECT *, payload->>'dueDate' AS due FROM read_model.proposals_v1 WHERE id = ?",
                        id);
    }
}
