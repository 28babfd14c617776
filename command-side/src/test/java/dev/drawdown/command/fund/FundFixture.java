package dev.drawdown.command.fund;

import dev.drawdown.command.dispatch.Actor;
import dev.drawdown.command.fund.callcapital.CallPlan;
import dev.drawdown.command.fund.callcapital.IssueCapitalCall;
import dev.drawdown.command.fund.distribute.DeclareDistribution;
import dev.drawdown.command.fund.distribute.DistributionPlan;
import dev.drawdown.command.fund.distribute.PayDistribution;
import dev.drawdown.command.fund.receivepayments.ReceivePayments;
import dev.drawdown.command.ledger.Recorded;
import dev.drawdown.event.AllocationBasis;
import dev.drawdown.event.CallPaymentsReceived;
import dev.drawdown.event.CallType;
import dev.drawdown.event.CapitalCallIssued;
import dev.drawdown.event.CommitmentChanged;
import dev.drawdown.event.CommitmentKind;
import dev.drawdown.event.CommitmentMade;
import dev.drawdown.event.DistributionDeclared;
import dev.drawdown.event.DistributionPaid;
import dev.drawdown.event.DistributionType;
import dev.drawdown.event.FundEvent;
import dev.drawdown.event.FundOpened;
import dev.drawdown.event.FundTermsAmended;
import dev.drawdown.event.OpeningBalanceReported;
import dev.drawdown.event.PartnerRole;
import dev.drawdown.event.UnfundedBasis;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Currency;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.axonframework.messaging.GenericMessage;
import org.axonframework.messaging.MetaData;

/** A fund with three partners, and short words for what happens to it. */
final class FundFixture {

    static final UUID FUND = UUID.randomUUID();
    static final String STREAM = FundEvent.streamOf(FUND);
    static final Currency USD = Currency.getInstance("USD");
    static final LocalDate MARCH = LocalDate.of(2025, 3, 31);
    static final LocalDate JUNE = LocalDate.of(2025, 6, 30);
    static final Actor ALICE = new Actor("alice", "administrator");
    static final Actor BOB = new Actor("bob", "approver");
    static final UUID CALL = UUID.randomUUID();
    static final UUID DISTRIBUTION = UUID.randomUUID();

    private FundFixture() {}

    static Object at(FundEvent event, LocalDate effectiveDate) {
        return new GenericMessage<>(event, MetaData.with(Recorded.EFFECTIVE_DATE, effectiveDate));
    }

    static Object opened() {
        return at(new FundOpened(FUND, UUID.randomUUID(), "Alder", USD, 2020, null, null), MARCH);
    }

    static UUID partner(int number) {
        return new UUID(7, number);
    }

    static UUID commitment(int number) {
        return CommitmentId.of(FUND, partner(number));
    }

    static Object committed(int number, long amount) {
        return committed(number, amount, BigDecimal.ONE);
    }

    static Object committed(int number, long amount, BigDecimal callable) {
        return at(
                new CommitmentMade(
                        FUND,
                        commitment(number),
                        number,
                        partner(number),
                        PartnerRole.LIMITED_PARTNER,
                        null,
                        null,
                        CommitmentKind.INITIAL,
                        amount,
                        USD,
                        callable),
                MARCH);
    }

    static Object threshold(long amount) {
        return at(
                new FundTermsAmended(
                        FUND, 1, MARCH, "weekdays", MonthDay.of(12, 31), 10, null, amount, null),
                MARCH);
    }

    static CallPlan plan(long amount) {
        return new CallPlan(
                FUND,
                MARCH,
                JUNE,
                AllocationBasis.COMMITMENT,
                List.of(new CallPlan.Part(CallType.INVESTMENTS, null, amount, true, true)),
                Set.of(),
                List.of());
    }

    static IssueCapitalCall call(long amount) {
        return new IssueCapitalCall(STREAM, UUID.randomUUID(), plan(amount), ALICE, null);
    }

    static CapitalCallIssued issued(UUID callId, int number, long... lines) {
        long total = java.util.Arrays.stream(lines).sum();
        return new CapitalCallIssued(
                FUND,
                callId,
                number,
                MARCH,
                JUNE,
                USD,
                AllocationBasis.COMMITMENT,
                List.of(new CapitalCallIssued.Part(CallType.INVESTMENTS, null, total, true, true)),
                java.util.stream.IntStream.range(0, lines.length)
                        .mapToObj(i -> new CapitalCallIssued.Line(i + 1, 100, List.of(lines[i])))
                        .toList());
    }

    static ReceivePayments pays(int number, long amount) {
        return new ReceivePayments(STREAM, FUND, List.of(payment(number, amount, false)));
    }

    static ReceivePayments.Payment payment(int number, long amount, boolean credit) {
        return new ReceivePayments.Payment(CALL, commitment(number), amount, JUNE, credit, null);
    }

    static CallPaymentsReceived paid(int number, long amount, long credit) {
        return new CallPaymentsReceived(
                FUND,
                USD,
                List.of(
                        new CallPaymentsReceived.Payment(
                                CALL, number, amount, credit, JUNE, null)));
    }

    static DeclareDistribution distribute(long amount, boolean recallable) {
        return new DeclareDistribution(
                STREAM,
                DISTRIBUTION,
                new DistributionPlan(
                        FUND,
                        MARCH,
                        JUNE,
                        AllocationBasis.COMMITMENT,
                        List.of(
                                new DistributionPlan.Part(
                                        DistributionType.RETURN_OF_CAPITAL,
                                        null,
                                        amount,
                                        recallable,
                                        null)),
                        Set.of(),
                        List.of(),
                        List.of(),
                        null),
                ALICE,
                null);
    }

    static DistributionDeclared declared(long amount, boolean recallable) {
        return new DistributionDeclared(
                FUND,
                DISTRIBUTION,
                1,
                MARCH,
                JUNE,
                USD,
                AllocationBasis.COMMITMENT,
                List.of(
                        new DistributionDeclared.Part(
                                DistributionType.RETURN_OF_CAPITAL,
                                null,
                                amount,
                                recallable,
                                null)),
                List.of(new DistributionDeclared.Line(1, 100, List.of(amount), List.of())),
                null);
    }

    static DistributionPaid distributed() {
        return new DistributionPaid(FUND, DISTRIBUTION, JUNE, List.of(1));
    }

    static PayDistribution payOut() {
        return new PayDistribution(STREAM, FUND, DISTRIBUTION, JUNE, List.of());
    }

    /** A distribution to the first commitment that may be called again up to a day. */
    static DistributionDeclared recallable(UUID id, long amount, LocalDate lastDay) {
        DistributionDeclared plain = declared(amount, true);
        return new DistributionDeclared(
                FUND,
                id,
                1,
                MARCH,
                JUNE,
                USD,
                plain.basis(),
                List.of(
                        new DistributionDeclared.Part(
                                DistributionType.RETURN_OF_CAPITAL, null, amount, true, lastDay)),
                plain.lines(),
                null);
    }

    static CommitmentChanged changed(CommitmentKind kind, long delta) {
        return new CommitmentChanged(FUND, commitment(1), partner(1), null, kind, delta, USD, null);
    }

    static OpeningBalanceReported reported(int number, LocalDate asOf, long unfunded) {
        return new OpeningBalanceReported(
                FUND,
                commitment(number),
                partner(number),
                asOf,
                USD,
                OpeningBalanceReported.Buckets.ofCalledAndDistributed(100, 40),
                unfunded,
                UnfundedBasis.REPORTED,
                null,
                null,
                null);
    }

    static CallPlan dated(CallPlan plan, LocalDate notice, LocalDate due) {
        return new CallPlan(
                FUND, notice, due, plan.basis(), plan.parts(), plan.excused(), plan.lines());
    }

    static CapitalCallIssued dated(CapitalCallIssued call, CallPlan plan) {
        return new CapitalCallIssued(
                FUND,
                call.callId(),
                call.number(),
                plan.noticeDate(),
                plan.dueDate(),
                USD,
                call.basis(),
                call.parts(),
                call.lines());
    }
}
