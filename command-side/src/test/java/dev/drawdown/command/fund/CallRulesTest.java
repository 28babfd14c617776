package dev.drawdown.command.fund;

import static dev.drawdown.command.fund.FundFixture.ALICE;
import static dev.drawdown.command.fund.FundFixture.CALL;
import static dev.drawdown.command.fund.FundFixture.FUND;
import static dev.drawdown.command.fund.FundFixture.JUNE;
import static dev.drawdown.command.fund.FundFixture.MARCH;
import static dev.drawdown.command.fund.FundFixture.STREAM;
import static dev.drawdown.command.fund.FundFixture.at;
import static dev.drawdown.command.fund.FundFixture.call;
import static dev.drawdown.command.fund.FundFixture.commitment;
import static dev.drawdown.command.fund.FundFixture.committed;
import static dev.drawdown.command.fund.FundFixture.declared;
import static dev.drawdown.command.fund.FundFixture.distributed;
import static dev.drawdown.command.fund.FundFixture.issued;
import static dev.drawdown.command.fund.FundFixture.opened;
import static dev.drawdown.command.fund.FundFixture.paid;
import static dev.drawdown.command.fund.FundFixture.pays;
import static dev.drawdown.command.fund.FundFixture.plan;
import static org.axonframework.test.matchers.Matchers.exactSequenceOf;
import static org.axonframework.test.matchers.Matchers.predicate;

import dev.drawdown.command.fund.books.CommitmentNotFound;
import dev.drawdown.command.fund.books.LinesDoNotAddUp;
import dev.drawdown.command.fund.callcapital.CallExceedsUnfundedCommitment;
import dev.drawdown.command.fund.callcapital.CallPlan;
import dev.drawdown.command.fund.callcapital.CurePeriodNotOver;
import dev.drawdown.command.fund.callcapital.DefaultCallLine;
import dev.drawdown.command.fund.callcapital.IssueCapitalCall;
import dev.drawdown.command.ledger.Recorded;
import dev.drawdown.event.AllocationBasis;
import dev.drawdown.event.CallLineDefaulted;
import dev.drawdown.event.CallType;
import dev.drawdown.event.CapitalCallIssued;
import dev.drawdown.event.FundTermsAmended;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.axonframework.messaging.Message;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.hamcrest.Matcher;
import org.junit.jupiter.api.Test;

/** Who is called for how much, and when a line is in default. */
class CallRulesTest {

    private final AggregateTestFixture<Fund> fund = new AggregateTestFixture<>(Fund.class);

    @Test
    void the_shares_of_excused_partners_go_to_the_others() {
        fund.given(opened(), committed(1, 100), committed(2, 100), committed(3, 200))
                .when(by(AllocationBasis.COMMITMENT, 90, Set.of(commitment(1)), List.of()))
                .expectEventsMatching(lines(2, 30, 3, 60));
    }

    @Test
    void a_call_may_be_divided_by_what_is_still_unfunded() {
        fund.given(
                        opened(),
                        committed(1, 100),
                        committed(2, 100),
                        at(issued(CALL, 1, 60), JUNE),
                        at(paid(1, 60, 0), JUNE))
                .when(by(AllocationBasis.UNFUNDED, 70, Set.of(), List.of()))
                .expectEventsMatching(lines(1, 20, 2, 50));
    }

    @Test
    void lines_by_hand_are_recorded_as_they_are() {
        fund.given(opened(), committed(1, 100), committed(2, 100))
                .when(byHand(10, line(1, 9L), line(2, 1L)))
                .expectEventsMatching(lines(1, 9, 2, 1));
    }

    @Test
    void a_commitment_has_one_line_by_hand() {
        fund.given(opened(), committed(1, 100))
                .when(byHand(10, line(1, 9L), line(1, 1L)))
                .expectException(LinesDoNotAddUp.class);
    }

    @Test
    void a_line_has_an_amount_for_each_part() {
        fund.given(opened(), committed(1, 100))
                .when(byHand(10, line(1, 9L, 1L)))
                .expectException(LinesDoNotAddUp.class);
    }

    @Test
    void nobody_else_is_called() {
        fund.given(opened(), committed(1, 100))
                .when(byHand(10, line(2, 10L)))
                .expectException(CommitmentNotFound.class)
                .expectNoEvents();
    }

    @Test
    void one_line_beyond_its_commitment_refuses_the_whole_call() {
        fund.given(opened(), committed(1, 100), committed(2, 5))
                .when(byHand(16, line(1, 10L), line(2, 6L)))
                .expectException(CallExceedsUnfundedCommitment.class)
                .expectNoEvents();
    }

    @Test
    void the_callable_part_counts_net_of_what_was_restored() {
        var half = committed(1, 100, new BigDecimal("0.5"));
        Object[] twentyBack = {
            opened(),
            half,
            at(issued(CALL, 1, 50), JUNE),
            at(paid(1, 50, 0), JUNE),
            at(declared(20, true), JUNE),
            at(distributed(), JUNE)
        };
        IssueCapitalCall again = call(20);
        fund.given(twentyBack).when(again).expectEvents(issued(again.callId(), 2, 20));
        new AggregateTestFixture<>(Fund.class)
                .given(twentyBack)
                .when(call(21))
                .expectException(CallExceedsUnfundedCommitment.class);
    }

    @Test
    void a_commitment_that_a_report_calls_overdrawn_is_called_no_more() {
        fund.given(opened(), committed(1, 100), at(FundFixture.reported(1, MARCH, 0), MARCH))
                .when(call(1))
                .expectException(CallExceedsUnfundedCommitment.class);
    }

    @Test
    void what_a_report_states_as_unfunded_can_be_called_whatever_was_called_before() {
        IssueCapitalCall call = call(30);
        fund.given(opened(), committed(1, 100), at(FundFixture.reported(1, MARCH, 30), MARCH))
                .when(call)
                .expectEvents(issued(call.callId(), 1, 30));
    }

    @Test
    void a_call_counts_from_its_due_date() {
        fund.given(opened(), committed(1, 100))
                .when(call(10))
                .expectEventsMatching(effective(JUNE));
    }

    @Test
    void a_call_may_be_dated_before_others_that_are_recorded() {
        IssueCapitalCall late =
                new IssueCapitalCall(
                        STREAM,
                        UUID.randomUUID(),
                        FundFixture.dated(plan(40), MARCH, MARCH.plusDays(1)),
                        ALICE,
                        null);
        fund.given(opened(), committed(1, 100), at(issued(CALL, 1, 60), JUNE))
                .when(late)
                .expectEventsMatching(effective(MARCH.plusDays(1)));
    }

    @Test
    void back_dating_does_not_lift_the_limit() {
        IssueCapitalCall late =
                new IssueCapitalCall(
                        STREAM,
                        UUID.randomUUID(),
                        FundFixture.dated(plan(41), MARCH, MARCH.plusDays(1)),
                        ALICE,
                        null);
        fund.given(opened(), committed(1, 100), at(issued(CALL, 1, 60), JUNE))
                .when(late)
                .expectException(CallExceedsUnfundedCommitment.class);
    }

    @Test
    void the_terms_say_how_long_a_line_may_be_overdue() {
        var threeDays =
                new FundTermsAmended(
                        FUND, 1, MARCH, "weekdays", MonthDay.of(12, 31), 3, null, null, null);
        // Three business days after Monday, 30 June 2025 end on Thursday, 3 July.
        LocalDate friday = LocalDate.of(2025, 7, 4);
        fund.given(
                        opened(),
                        committed(1, 100),
                        at(threeDays, MARCH),
                        at(issued(CALL, 1, 60), JUNE),
                        at(paid(1, 20, 0), JUNE))
                .when(defaulting(friday))
                .expectEvents(new CallLineDefaulted(FUND, CALL, 1, friday, 40));
    }

    @Test
    void a_line_that_is_paid_is_never_in_default() {
        fund.given(
                        opened(),
                        committed(1, 100),
                        at(issued(CALL, 1, 60), JUNE),
                        at(paid(1, 60, 0), JUNE))
                .when(defaulting(JUNE.plusYears(1)))
                .expectException(CurePeriodNotOver.class);
    }

    @Test
    void a_line_defaults_once() {
        LocalDate day = JUNE.plusYears(1);
        fund.given(
                        opened(),
                        committed(1, 100),
                        at(issued(CALL, 1, 60), JUNE),
                        at(new CallLineDefaulted(FUND, CALL, 1, day, 60), day))
                .when(defaulting(day))
                .expectException(CurePeriodNotOver.class);
    }

    @Test
    void a_part_payment_leaves_a_line_in_default() {
        LocalDate day = JUNE.plusYears(1);
        fund.given(
                        opened(),
                        committed(1, 100),
                        at(issued(CALL, 1, 60), JUNE),
                        at(new CallLineDefaulted(FUND, CALL, 1, day, 60), day))
                .when(pays(1, 59))
                .expectEvents(paid(1, 59, 0));
    }

    private static DefaultCallLine defaulting(LocalDate date) {
        return new DefaultCallLine(STREAM, FUND, CALL, commitment(1), date);
    }

    private static IssueCapitalCall by(
            AllocationBasis basis, long amount, Set<UUID> excused, List<CallPlan.Line> lines) {
        return new IssueCapitalCall(
                STREAM,
                UUID.randomUUID(),
                new CallPlan(
                        FUND,
                        MARCH,
                        JUNE,
                        basis,
                        List.of(new CallPlan.Part(CallType.INVESTMENTS, null, amount, true, true)),
                        excused,
                        lines),
                ALICE,
                null);
    }

    private static IssueCapitalCall byHand(long amount, CallPlan.Line... lines) {
        return by(AllocationBasis.BY_HAND, amount, Set.of(), List.of(lines));
    }

    private static CallPlan.Line line(int number, Long... amounts) {
        return new CallPlan.Line(commitment(number), List.of(amounts));
    }

    private static Matcher<? extends List<? super Message<?>>> effective(LocalDate date) {
        return exactSequenceOf(
                predicate(
                        (Message<?> message) ->
                                date.equals(message.getMetaData().get(Recorded.EFFECTIVE_DATE))));
    }

    private static Matcher<? extends List<? super Message<?>>> lines(
            int one, long amount, int other, long otherAmount) {
        return exactSequenceOf(
                predicate(
                        (Message<?> message) ->
                                message.getPayload() instanceof CapitalCallIssued call
                                        && call.lines().stream()
                                                .collect(
                                                        Collectors.toMap(
                                                                CapitalCallIssued.Line::commitment,
                                                                CapitalCallIssued.Line::total))
                                                .equals(Map.of(one, amount, other, otherAmount))));
    }
}
