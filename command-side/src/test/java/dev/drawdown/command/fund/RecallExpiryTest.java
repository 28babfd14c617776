package dev.drawdown.command.fund;

import static dev.drawdown.command.fund.FundFixture.ALICE;
import static dev.drawdown.command.fund.FundFixture.BOB;
import static dev.drawdown.command.fund.FundFixture.CALL;
import static dev.drawdown.command.fund.FundFixture.FUND;
import static dev.drawdown.command.fund.FundFixture.JUNE;
import static dev.drawdown.command.fund.FundFixture.STREAM;
import static dev.drawdown.command.fund.FundFixture.at;
import static dev.drawdown.command.fund.FundFixture.changed;
import static dev.drawdown.command.fund.FundFixture.committed;
import static dev.drawdown.command.fund.FundFixture.issued;
import static dev.drawdown.command.fund.FundFixture.opened;
import static dev.drawdown.command.fund.FundFixture.paid;
import static dev.drawdown.command.fund.FundFixture.plan;
import static dev.drawdown.command.fund.FundFixture.recallable;
import static dev.drawdown.command.fund.FundFixture.threshold;

import dev.drawdown.command.fund.approve.ApproveProposal;
import dev.drawdown.command.fund.books.PreviewHash;
import dev.drawdown.command.fund.callcapital.CallExceedsUnfundedCommitment;
import dev.drawdown.command.fund.callcapital.CallPlan;
import dev.drawdown.command.fund.callcapital.IssueCapitalCall;
import dev.drawdown.command.fund.callcapital.PreviewCapitalCall;
import dev.drawdown.command.fund.expirerecalls.ExpireRecalls;
import dev.drawdown.event.Approved;
import dev.drawdown.event.CapitalCallIssued;
import dev.drawdown.event.CommitmentKind;
import dev.drawdown.event.DistributionPaid;
import dev.drawdown.event.Proposed;
import dev.drawdown.event.RecallRightsExpired;
import dev.drawdown.id.DerivedId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.TestExecutor;
import org.junit.jupiter.api.Test;

/** A commitment of 100 that is paid in, of which 40 came back and may be called until December. */
class RecallExpiryTest {

    private static final LocalDate LAST_DAY = LocalDate.of(2025, 12, 31);
    private static final LocalDate GONE = LAST_DAY.plusDays(1);
    private static final UUID SECOND = UUID.randomUUID();
    private static final UUID OTHER = UUID.randomUUID();

    private final AggregateTestFixture<Fund> fund = new AggregateTestFixture<>(Fund.class);

    private TestExecutor<Fund> given(Object... more) {
        List<Object> events = new ArrayList<>(List.of(opened(), committed(1, 100)));
        events.addAll(paidInAndBack(UUID.randomUUID(), 40, LAST_DAY));
        events.addAll(List.of(more));
        return fund.given(events);
    }

    private static List<Object> paidInAndBack(UUID distribution, long amount, LocalDate lastDay) {
        return List.of(
                at(issued(CALL, 1, 100), JUNE),
                at(paid(1, 100, 0), JUNE),
                at(recallable(distribution, amount, lastDay), JUNE),
                at(new DistributionPaid(FUND, distribution, JUNE, List.of(1)), JUNE));
    }

    @Test
    void it_can_be_called_again_on_its_last_day() {
        IssueCapitalCall call = call(LAST_DAY, LAST_DAY, 40);
        given().when(call).expectEvents(called(call, 2, 40));
    }

    @Test
    void it_cannot_be_called_the_day_after_and_nothing_is_recorded_by_a_refusal() {
        given().when(call(LAST_DAY, GONE, 1))
                .expectException(CallExceedsUnfundedCommitment.class)
                .expectNoEvents();
    }

    @Test
    void a_preview_knows_of_the_expiry_before_it_is_recorded() {
        given().when(new PreviewCapitalCall(STREAM, due(GONE, GONE, 1)))
                .expectException(CallExceedsUnfundedCommitment.class);
    }

    @Test
    void what_expired_is_recorded_on_request() {
        given().when(expiries(GONE)).expectEvents(expired(GONE, 40));
    }

    @Test
    void on_the_last_day_nothing_has_expired_yet() {
        given().when(expiries(LAST_DAY)).expectSuccessfulHandlerExecution().expectNoEvents();
    }

    @Test
    void an_expiry_is_recorded_once() {
        given(at(expired(GONE, 40), GONE))
                .when(expiries(GONE.plusYears(1)))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Test
    void only_what_was_not_called_again_expires_be_the_call_paid_or_not() {
        given(at(dueAgain(SECOND, 2, LAST_DAY, 30), LAST_DAY))
                .when(expiries(GONE))
                .expectEvents(expired(GONE, 10));
    }

    @Test
    void what_a_call_takes_after_the_expiry_does_not_use_the_right() {
        given(
                        at(changed(CommitmentKind.UNFUNDED_ADJUSTMENT, 50), JUNE),
                        at(dueAgain(SECOND, 2, GONE, 30), GONE))
                .when(expiries(GONE))
                .expectEvents(expired(GONE, 40));
    }

    @Test
    void calls_use_what_expires_first() {
        LocalDate later = LAST_DAY.plusMonths(3);
        List<Object> more = new ArrayList<>();
        more.add(at(recallable(OTHER, 20, later), JUNE));
        more.add(at(new DistributionPaid(FUND, OTHER, JUNE, List.of(1)), JUNE));
        more.add(at(dueAgain(SECOND, 2, LAST_DAY, 45), LAST_DAY));
        given(more.toArray())
                .when(expiries(later.plusDays(1)))
                .expectEvents(expired(later.plusDays(1), 15));
    }

    @Test
    void each_day_of_expiry_is_an_entry_of_its_own() {
        LocalDate later = LAST_DAY.plusMonths(3);
        given(
                        at(recallable(OTHER, 20, later), JUNE),
                        at(new DistributionPaid(FUND, OTHER, JUNE, List.of(1)), JUNE))
                .when(expiries(later.plusDays(1)))
                .expectEvents(expired(GONE, 40), expired(later.plusDays(1), 20));
    }

    @Test
    void a_commands_own_date_brings_the_expiry_into_the_books_first() {
        IssueCapitalCall call = call(GONE, GONE.plusDays(9), 50);
        given(at(changed(CommitmentKind.UNFUNDED_ADJUSTMENT, 50), JUNE))
                .when(call)
                .expectEvents(expired(GONE, 40), called(call, 2, 50));
    }

    @Test
    void a_call_that_is_due_later_leaves_the_right_to_calls_that_are_due_in_time() {
        IssueCapitalCall inTime = call(JUNE, LAST_DAY, 40);
        given(
                        at(changed(CommitmentKind.UNFUNDED_ADJUSTMENT, 50), JUNE),
                        at(dueAgain(SECOND, 2, GONE, 50), GONE))
                .when(inTime)
                .expectEvents(called(inTime, 3, 40));
    }

    @Test
    void an_approval_after_the_expiry_is_held_against_what_is_left() {
        CapitalCallIssued call = dueAgain(OTHER, 0, GONE, 10);
        String hash = PreviewHash.of(call);
        UUID proposal = DerivedId.of("proposal", OTHER);
        given(threshold(5), at(new Proposed(FUND, proposal, "alice", hash, call, null), GONE))
                .when(new ApproveProposal(STREAM, FUND, proposal, BOB, hash))
                .expectException(CallExceedsUnfundedCommitment.class)
                .expectNoEvents();
    }

    @Test
    void an_approval_in_time_uses_the_right() {
        CapitalCallIssued call = dueAgain(OTHER, 2, LAST_DAY, 10);
        String hash = PreviewHash.of(call);
        UUID proposal = DerivedId.of("proposal", OTHER);
        given(threshold(5), at(new Proposed(FUND, proposal, "alice", hash, call, null), LAST_DAY))
                .when(new ApproveProposal(STREAM, FUND, proposal, BOB, hash))
                .expectEvents(new Approved(FUND, proposal, "bob", hash), call);
    }

    @Test
    void what_a_later_report_states_does_not_expire_before_its_date() {
        given(at(FundFixture.reported(1, GONE, 60), GONE))
                .when(expiries(GONE))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    private static ExpireRecalls expiries(LocalDate asOf) {
        return new ExpireRecalls(STREAM, FUND, asOf);
    }

    private static RecallRightsExpired expired(LocalDate asOf, long amount) {
        return new RecallRightsExpired(
                FUND, asOf, List.of(new RecallRightsExpired.Line(1, amount)));
    }

    private static CallPlan due(LocalDate notice, LocalDate due, long amount) {
        return FundFixture.dated(plan(amount), notice, due);
    }

    private static IssueCapitalCall call(LocalDate notice, LocalDate due, long amount) {
        return new IssueCapitalCall(
                STREAM, UUID.randomUUID(), due(notice, due, amount), ALICE, null);
    }

    private static CapitalCallIssued called(IssueCapitalCall command, int number, long amount) {
        return FundFixture.dated(issued(command.callId(), number, amount), command.plan());
    }

    private static CapitalCallIssued dueAgain(UUID id, int number, LocalDate due, long amount) {
        return FundFixture.dated(issued(id, number, amount), due(due, due, amount));
    }
}
