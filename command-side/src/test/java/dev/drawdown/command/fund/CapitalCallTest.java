package dev.drawdown.command.fund;

import static dev.drawdown.command.fund.FundFixture.ALICE;
import static dev.drawdown.command.fund.FundFixture.CALL;
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
import static dev.drawdown.command.fund.FundFixture.payment;
import static dev.drawdown.command.fund.FundFixture.pays;
import static dev.drawdown.command.fund.FundFixture.plan;

import dev.drawdown.command.fund.books.LinesDoNotAddUp;
import dev.drawdown.command.fund.books.NothingToAllocate;
import dev.drawdown.command.fund.callcapital.CallExceedsUnfundedCommitment;
import dev.drawdown.command.fund.callcapital.CallPlan;
import dev.drawdown.command.fund.callcapital.CurePeriodNotOver;
import dev.drawdown.command.fund.callcapital.DefaultCallLine;
import dev.drawdown.command.fund.callcapital.IssueCapitalCall;
import dev.drawdown.command.fund.receivepayments.CallAlreadyPaid;
import dev.drawdown.command.fund.receivepayments.CallNotFound;
import dev.drawdown.command.fund.receivepayments.PaymentExceedsBalance;
import dev.drawdown.command.fund.receivepayments.ReceivePayments;
import dev.drawdown.event.AllocationBasis;
import dev.drawdown.event.CallLineCured;
import dev.drawdown.event.CallLineDefaulted;
import dev.drawdown.event.CallType;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.TestExecutor;
import org.junit.jupiter.api.Test;

class CapitalCallTest {

    private final AggregateTestFixture<Fund> fund = new AggregateTestFixture<>(Fund.class);

    private TestExecutor<Fund> open(Object... more) {
        return fund.given(opened()).andGiven(List.of(more).toArray());
    }

    @Test
    void a_call_is_divided_pro_rata_to_commitment_and_its_lines_add_up() {
        // 100 over three equal commitments: the cent goes to the first by id.
        IssueCapitalCall call = call(100);
        open(committed(1, 300), committed(2, 300), committed(3, 300))
                .when(call)
                .expectResultMessagePayloadMatching(
                        org.axonframework.test.matchers.Matchers.predicate(
                                (Answers.Entered entered) ->
                                        entered.status().equals("issued")
                                                && entered.number() == 1));
    }

    @Test
    void a_call_beyond_the_unfunded_commitment_is_refused_and_nothing_is_recorded() {
        open(committed(1, 100))
                .when(call(101))
                .expectException(CallExceedsUnfundedCommitment.class)
                .expectNoEvents();
    }

    @Test
    void two_unpaid_calls_of_60_on_a_commitment_of_100_cannot_both_be_issued() {
        open(committed(1, 100), at(issued(CALL, 1, 60), JUNE))
                .when(call(60))
                .expectException(CallExceedsUnfundedCommitment.class)
                .expectNoEvents();
    }

    @Test
    void what_a_recallable_distribution_gave_back_can_be_called_again() {
        IssueCapitalCall again = call(40);
        open(
                        committed(1, 100),
                        at(issued(CALL, 1, 100), JUNE),
                        at(paid(1, 100, 0), JUNE),
                        at(declared(40, true), JUNE),
                        at(distributed(), JUNE))
                .when(again)
                .expectSuccessfulHandlerExecution()
                .expectEvents(issuedAs(again, 2, 40));
    }

    @Test
    void what_a_distribution_gave_for_good_cannot_be_called_again() {
        open(
                        committed(1, 100),
                        at(issued(CALL, 1, 100), JUNE),
                        at(paid(1, 100, 0), JUNE),
                        at(declared(40, false), JUNE),
                        at(distributed(), JUNE))
                .when(call(1))
                .expectException(CallExceedsUnfundedCommitment.class);
    }

    @Test
    void no_more_than_the_callable_part_of_a_commitment_is_called() {
        open(committed(1, 100, new BigDecimal("0.5")))
                .when(call(51))
                .expectException(CallExceedsUnfundedCommitment.class);
    }

    @Test
    void a_part_outside_the_commitment_does_not_use_it_up() {
        CallPlan outside =
                new CallPlan(
                        FundFixture.FUND,
                        MARCH,
                        JUNE,
                        AllocationBasis.COMMITMENT,
                        List.of(
                                new CallPlan.Part(
                                        CallType.MANAGEMENT_FEES, null, 500, false, true)),
                        Set.of(),
                        List.of());
        open(committed(1, 100))
                .when(new IssueCapitalCall(STREAM, CALL, outside, ALICE, null))
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void lines_by_hand_must_add_up_to_the_part() {
        CallPlan byHand =
                new CallPlan(
                        FundFixture.FUND,
                        MARCH,
                        JUNE,
                        AllocationBasis.BY_HAND,
                        List.of(new CallPlan.Part(CallType.INVESTMENTS, null, 10, true, true)),
                        Set.of(),
                        List.of(new CallPlan.Line(commitment(1), List.of(9L))));
        open(committed(1, 100))
                .when(new IssueCapitalCall(STREAM, CALL, byHand, ALICE, null))
                .expectException(LinesDoNotAddUp.class);
    }

    @Test
    void a_fund_without_commitments_has_nobody_to_call() {
        open().when(call(1)).expectException(NothingToAllocate.class);
    }

    @Test
    void a_payment_that_settles_a_line_is_recorded() {
        open(committed(1, 100), at(issued(CALL, 1, 60), JUNE))
                .when(pays(1, 60))
                .expectEvents(paid(1, 60, 0));
    }

    @Test
    void a_payment_above_what_is_outstanding_is_refused() {
        open(committed(1, 100), at(issued(CALL, 1, 60), JUNE), at(paid(1, 50, 0), JUNE))
                .when(pays(1, 11))
                .expectException(PaymentExceedsBalance.class)
                .expectNoEvents();
    }

    @Test
    void the_excess_is_credited_where_that_was_asked_for() {
        open(committed(1, 100), at(issued(CALL, 1, 60), JUNE))
                .when(new ReceivePayments(STREAM, FundFixture.FUND, List.of(payment(1, 70, true))))
                .expectEvents(paid(1, 60, 10));
    }

    @Test
    void two_payments_in_one_bank_file_cannot_pay_a_line_twice() {
        open(committed(1, 100), at(issued(CALL, 1, 60), JUNE))
                .when(
                        new ReceivePayments(
                                STREAM,
                                FundFixture.FUND,
                                List.of(payment(1, 60, false), payment(1, 1, false))))
                .expectException(CallAlreadyPaid.class)
                .expectNoEvents();
    }

    @Test
    void a_payment_of_a_call_that_was_never_issued_is_refused() {
        open(committed(1, 100)).when(pays(1, 60)).expectException(CallNotFound.class);
    }

    @Test
    void a_line_defaults_after_its_cure_period_and_is_cured_by_its_payment() {
        // Ten business days after Monday, 30 June 2025 end on Monday, 14 July.
        LocalDate lastDay = LocalDate.of(2025, 7, 14);
        open(committed(1, 100), at(issued(CALL, 1, 60), JUNE))
                .when(defaulting(lastDay))
                .expectException(CurePeriodNotOver.class);
        CallLineDefaulted defaulted =
                new CallLineDefaulted(FundFixture.FUND, CALL, 1, lastDay.plusDays(1), 60);
        new CapitalCallTest()
                .open(committed(1, 100), at(issued(CALL, 1, 60), JUNE))
                .when(defaulting(lastDay.plusDays(1)))
                .expectEvents(defaulted);
        new CapitalCallTest()
                .open(
                        committed(1, 100),
                        at(issued(CALL, 1, 60), JUNE),
                        at(defaulted, lastDay.plusDays(1)))
                .when(pays(1, 60))
                .expectEvents(paid(1, 60, 0), new CallLineCured(FundFixture.FUND, CALL, 1, JUNE));
    }

    @Test
    void a_preview_shows_the_lines_and_records_nothing() {
        open(committed(1, 100))
                .when(
                        new dev.drawdown.command.fund.callcapital.PreviewCapitalCall(
                                STREAM, plan(50)))
                .expectNoEvents()
                .expectResultMessagePayloadMatching(
                        org.axonframework.test.matchers.Matchers.predicate(
                                (Answers.CallPreview preview) ->
                                        preview.call().total() == 50
                                                && preview.previewHash().length() == 64));
    }

    private static DefaultCallLine defaulting(LocalDate date) {
        return new DefaultCallLine(STREAM, FundFixture.FUND, CALL, commitment(1), date);
    }

    private static Object issuedAs(IssueCapitalCall command, int number, long amount) {
        UUID id = command.callId();
        return issued(id, number, amount);
    }
}
