package dev.drawdown.command.fund;

import static dev.drawdown.command.fund.FundFixture.ALICE;
import static dev.drawdown.command.fund.FundFixture.BOB;
import static dev.drawdown.command.fund.FundFixture.CALL;
import static dev.drawdown.command.fund.FundFixture.DISTRIBUTION;
import static dev.drawdown.command.fund.FundFixture.FUND;
import static dev.drawdown.command.fund.FundFixture.JUNE;
import static dev.drawdown.command.fund.FundFixture.STREAM;
import static dev.drawdown.command.fund.FundFixture.at;
import static dev.drawdown.command.fund.FundFixture.committed;
import static dev.drawdown.command.fund.FundFixture.declared;
import static dev.drawdown.command.fund.FundFixture.distribute;
import static dev.drawdown.command.fund.FundFixture.issued;
import static dev.drawdown.command.fund.FundFixture.opened;
import static dev.drawdown.command.fund.FundFixture.plan;
import static dev.drawdown.command.fund.FundFixture.threshold;

import dev.drawdown.command.dispatch.Actor;
import dev.drawdown.command.fund.approve.ApproveProposal;
import dev.drawdown.command.fund.approve.ApproverIsProposer;
import dev.drawdown.command.fund.approve.PreviewOutdated;
import dev.drawdown.command.fund.approve.ProposalAlreadyDecided;
import dev.drawdown.command.fund.approve.ProposalNotFound;
import dev.drawdown.command.fund.approve.RejectProposal;
import dev.drawdown.command.fund.books.PreviewHash;
import dev.drawdown.command.fund.callcapital.CallExceedsUnfundedCommitment;
import dev.drawdown.command.fund.callcapital.IssueCapitalCall;
import dev.drawdown.event.Approved;
import dev.drawdown.event.FundTermsAmended;
import dev.drawdown.event.Proposed;
import dev.drawdown.event.ReasonCode;
import dev.drawdown.event.Rejected;
import dev.drawdown.id.DerivedId;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.UUID;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.Test;

class FourEyesTest {

    private static final UUID PROPOSAL = DerivedId.of("proposal", CALL);
    private static final String HASH = PreviewHash.of(issued(CALL, 1, 60));

    private final AggregateTestFixture<Fund> fund = new AggregateTestFixture<>(Fund.class);

    @Test
    void a_call_above_the_threshold_waits_for_a_second_person() {
        fund.given(opened(), committed(1, 100), threshold(59))
                .when(new IssueCapitalCall(STREAM, CALL, plan(60), ALICE, null))
                .expectEvents(proposed());
    }

    @Test
    void a_call_at_the_threshold_is_issued_at_once() {
        fund.given(opened(), committed(1, 100), threshold(60))
                .when(new IssueCapitalCall(STREAM, CALL, plan(60), ALICE, null))
                .expectEvents(issued(CALL, 1, 60));
    }

    @Test
    void another_person_releases_it_and_the_call_is_issued_as_it_was_shown() {
        fund.given(opened(), committed(1, 100), threshold(59), at(proposed(), JUNE))
                .when(approve(BOB, HASH))
                .expectEvents(new Approved(FUND, PROPOSAL, "bob", HASH), issued(CALL, 1, 60));
    }

    @Test
    void whoever_proposed_it_cannot_release_it() {
        fund.given(opened(), committed(1, 100), threshold(59), at(proposed(), JUNE))
                .when(approve(ALICE, HASH))
                .expectException(ApproverIsProposer.class)
                .expectNoEvents();
    }

    @Test
    void an_approval_of_another_preview_is_refused() {
        fund.given(opened(), committed(1, 100), threshold(59), at(proposed(), JUNE))
                .when(approve(BOB, "0".repeat(64)))
                .expectException(PreviewOutdated.class);
    }

    @Test
    void a_proposal_is_decided_once() {
        fund.given(
                        opened(),
                        committed(1, 100),
                        threshold(59),
                        at(proposed(), JUNE),
                        at(new Rejected(FUND, PROPOSAL, "bob", ReasonCode.OTHER), JUNE))
                .when(approve(BOB, HASH))
                .expectException(ProposalAlreadyDecided.class);
    }

    @Test
    void what_was_called_in_the_meantime_is_not_called_twice() {
        fund.given(
                        opened(),
                        committed(1, 100),
                        threshold(59),
                        at(proposed(), JUNE),
                        at(issued(UUID.randomUUID(), 1, 50), JUNE))
                .when(approve(BOB, HASH))
                .expectException(CallExceedsUnfundedCommitment.class);
    }

    @Test
    void a_proposal_is_sent_back_with_a_reason() {
        fund.given(opened(), committed(1, 100), threshold(59), at(proposed(), JUNE))
                .when(new RejectProposal(STREAM, FUND, PROPOSAL, BOB, ReasonCode.WRONG_AMOUNT))
                .expectEvents(new Rejected(FUND, PROPOSAL, "bob", ReasonCode.WRONG_AMOUNT));
    }

    @Test
    void nothing_that_was_never_proposed_is_released() {
        fund.given(opened()).when(approve(BOB, HASH)).expectException(ProposalNotFound.class);
    }

    @Test
    void without_a_threshold_nothing_waits() {
        fund.given(opened(), committed(1, 100))
                .when(new IssueCapitalCall(STREAM, CALL, plan(60), ALICE, null))
                .expectEvents(issued(CALL, 1, 60));
    }

    @Test
    void a_threshold_holds_from_its_own_day_on() {
        LocalDate later = JUNE.plusDays(1);
        FundTermsAmended terms =
                new FundTermsAmended(
                        FUND, 1, later, "weekdays", MonthDay.of(12, 31), 10, null, 59L, null);
        fund.given(opened(), committed(1, 100), at(terms, later))
                .when(new IssueCapitalCall(STREAM, CALL, plan(60), ALICE, null))
                .expectEvents(issued(CALL, 1, 60));
    }

    @Test
    void ones_own_proposal_can_be_withdrawn() {
        fund.given(opened(), committed(1, 100), threshold(59), at(proposed(), JUNE))
                .when(new RejectProposal(STREAM, FUND, PROPOSAL, ALICE, ReasonCode.WITHDRAWN))
                .expectEvents(new Rejected(FUND, PROPOSAL, "alice", ReasonCode.WITHDRAWN));
    }

    @Test
    void a_distribution_above_the_threshold_waits_and_is_declared_as_it_was_shown() {
        UUID proposal = DerivedId.of("proposal", DISTRIBUTION);
        String hash = PreviewHash.of(declared(60, false));
        Proposed proposed = new Proposed(FUND, proposal, "alice", hash, null, declared(60, false));
        fund.given(opened(), committed(1, 100), threshold(59))
                .when(distribute(60, false))
                .expectEvents(proposed);
        new AggregateTestFixture<>(Fund.class)
                .given(opened(), committed(1, 100), threshold(59), at(proposed, JUNE))
                .when(new ApproveProposal(STREAM, FUND, proposal, BOB, hash))
                .expectEvents(new Approved(FUND, proposal, "bob", hash), declared(60, false));
    }

    private static Proposed proposed() {
        return new Proposed(FUND, PROPOSAL, "alice", HASH, issued(CALL, 1, 60), null);
    }

    private static ApproveProposal approve(Actor who, String hash) {
        return new ApproveProposal(STREAM, FUND, PROPOSAL, who, hash);
    }
}
