package dev.drawdown.command.fund.books;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.drawdown.command.fund.reverse.EntryHasDependents;
import dev.drawdown.command.fund.reverse.EntryNotFound;
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
import dev.drawdown.event.EntryReversed;
import dev.drawdown.event.FundEvent;
import dev.drawdown.event.FundOpened;
import dev.drawdown.event.PartnerRole;
import dev.drawdown.event.ReasonCode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** Unfunded amounts, and what a reversal leaves. */
class FundBooksTest {

    private static final UUID FUND = UUID.randomUUID();
    private static final UUID COMMITMENT = UUID.randomUUID();
    private static final UUID CALL = UUID.randomUUID();
    private static final UUID DISTRIBUTION = UUID.randomUUID();
    private static final Currency USD = Currency.getInstance("USD");
    private static final LocalDate DAY = LocalDate.of(2025, 6, 30);

    private final FundBooks books = new FundBooks();

    @Test
    void the_sample_of_ilpas_commitment_reconciliation_comes_out() {
        // Reporting Template v2.0, A.2: 50.0M - 35.0M + 4.0M - 0.5M = 18.5M
        open(5_000_000_000L);
        take(call(3_500_000_000L));
        take(paid(3_500_000_000L));
        take(declared(400_000_000L, true));
        take(new DistributionPaid(FUND, DISTRIBUTION, DAY, List.of(1)));
        take(changed(CommitmentKind.UNFUNDED_ADJUSTMENT, -50_000_000L));

        assertThat(unfunded()).isEqualTo(1_850_000_000L);
        assertThat(commitment().amount()).isEqualTo(5_000_000_000L);
    }

    @Test
    void an_unpaid_call_leaves_the_unfunded_amount_and_takes_what_can_be_called() {
        open(100);
        take(call(60));
        assertThat(unfunded()).isEqualTo(100);
        assertThat(callable()).isEqualTo(40);
    }

    @Test
    void a_released_part_is_not_called_any_more_while_the_commitment_stays() {
        open(100);
        take(changed(CommitmentKind.RELEASED, -30));
        assertThat(unfunded()).isEqualTo(70);
        assertThat(commitment().amount()).isEqualTo(100);
    }

    @Property(tries = 200)
    void a_reversal_leaves_every_figure_as_if_the_entry_had_never_been(
            @ForAll @IntRange(min = 1, max = 50) int called,
            @ForAll @IntRange(min = 1, max = 40) int returned,
            @ForAll @IntRange(min = 0, max = 3) int reversed) {
        List<FundEvent> entries =
                List.of(
                        changed(CommitmentKind.INCREASE, 17),
                        changed(CommitmentKind.RELEASED, -5),
                        call(called),
                        declared(returned, true));
        FundBooks with = new FundBooks();
        FundBooks without = new FundBooks();
        opening(100).forEach(event -> both(with, without, event));
        UUID id = UUID.randomUUID();
        for (int i = 0; i < entries.size(); i++) {
            if (i == reversed) {
                with.take(new Entry(id, entries.get(i), DAY));
            } else {
                both(with, without, entries.get(i));
            }
        }
        with.take(
                new Entry(
                        UUID.randomUUID(),
                        new EntryReversed(FUND, id, "any", ReasonCode.OTHER),
                        DAY));

        assertThat(with.isReversed(id)).isTrue();
        assertThat(figures(with)).isEqualTo(figures(without));
    }

    @Test
    void a_call_is_not_taken_out_from_under_its_payments() {
        open(100);
        Entry call = take(call(60));
        take(paid(60));
        assertThatThrownBy(() -> new Dependents(books).refuseIfAny(call))
                .isInstanceOf(EntryHasDependents.class);
    }

    @Test
    void what_was_given_back_and_called_again_cannot_be_taken_back() {
        open(100);
        take(call(100));
        take(paid(100));
        take(declared(40, true));
        Entry payout = take(new DistributionPaid(FUND, DISTRIBUTION, DAY, List.of(1)));
        assertThatCode(() -> new Dependents(books).refuseIfAny(payout)).doesNotThrowAnyException();
        take(call(UUID.randomUUID(), 40));
        assertThatThrownBy(() -> new Dependents(books).refuseIfAny(payout))
                .isInstanceOf(EntryHasDependents.class);
    }

    @Test
    void the_opening_of_a_fund_is_no_entry_that_can_be_reversed() {
        Entry opened = open(100);
        assertThatThrownBy(() -> new Dependents(books).refuseIfAny(opened))
                .isInstanceOf(EntryNotFound.class);
    }

    @Test
    void the_capital_account_rolls_forward_from_the_last_value() {
        open(100);
        take(call(60));
        take(paid(60));
        assertThat(commitment().capitalAccountAt(DAY)).isEqualTo(60);
        commitment().mark(DAY, 75);
        commitment().moveCash(DAY.plusDays(10), -15);
        assertThat(commitment().capitalAccountAt(DAY.plusDays(9))).isEqualTo(75);
        assertThat(commitment().capitalAccountAt(DAY.plusDays(10))).isEqualTo(60);
    }

    @Test
    void numbers_are_never_given_twice() {
        open(100);
        Entry call = take(call(60));
        take(new EntryReversed(FUND, call.eventId(), "CapitalCallIssued.v1", ReasonCode.OTHER));
        assertThat(books.nextCall()).isEqualTo(2);
        assertThat(callable()).isEqualTo(100);
    }

    private static List<Long> figures(FundBooks books) {
        Commitment commitment = books.total().commitments().get(COMMITMENT);
        return List.of(
                commitment.amount(),
                commitment.unfundedAmount(),
                books.total().callable(commitment, DAY));
    }

    private Entry open(long amount) {
        List<FundEvent> opening = opening(amount);
        Entry opened = take(opening.getFirst());
        take(opening.getLast());
        return opened;
    }

    private static List<FundEvent> opening(long amount) {
        return List.of(
                new FundOpened(FUND, UUID.randomUUID(), "Alder", USD, 2020, null, null),
                new CommitmentMade(
                        FUND,
                        COMMITMENT,
                        1,
                        UUID.randomUUID(),
                        PartnerRole.LIMITED_PARTNER,
                        null,
                        null,
                        CommitmentKind.INITIAL,
                        amount,
                        USD,
                        BigDecimal.ONE));
    }

    private Entry take(FundEvent event) {
        Entry entry = new Entry(UUID.randomUUID(), event, DAY);
        books.take(entry);
        return entry;
    }

    private static void both(FundBooks one, FundBooks two, FundEvent event) {
        one.take(new Entry(UUID.randomUUID(), event, DAY));
        two.take(new Entry(UUID.randomUUID(), event, DAY));
    }

    private Commitment commitment() {
        return books.total().commitments().get(COMMITMENT);
    }

    private long unfunded() {
        return commitment().unfundedAmount();
    }

    private long callable() {
        return books.total().callable(commitment(), DAY);
    }

    private static CommitmentChanged changed(CommitmentKind kind, long delta) {
        return new CommitmentChanged(
                FUND, COMMITMENT, UUID.randomUUID(), null, kind, delta, USD, null);
    }

    private static CapitalCallIssued call(long amount) {
        return call(CALL, amount);
    }

    private static CapitalCallIssued call(UUID id, long amount) {
        return new CapitalCallIssued(
                FUND,
                id,
                1,
                DAY,
                DAY,
                USD,
                AllocationBasis.COMMITMENT,
                List.of(new CapitalCallIssued.Part(CallType.INVESTMENTS, null, amount, true, true)),
                List.of(new CapitalCallIssued.Line(1, 1, List.of(amount))));
    }

    private static CallPaymentsReceived paid(long amount) {
        return new CallPaymentsReceived(
                FUND,
                USD,
                List.of(new CallPaymentsReceived.Payment(CALL, 1, amount, 0, DAY, null)));
    }

    private static DistributionDeclared declared(long amount, boolean recallable) {
        return new DistributionDeclared(
                FUND,
                DISTRIBUTION,
                1,
                DAY,
                DAY,
                USD,
                AllocationBasis.COMMITMENT,
                List.of(
                        new DistributionDeclared.Part(
                                DistributionType.RETURN_OF_CAPITAL,
                                null,
                                amount,
                                recallable,
                                null)),
                List.of(new DistributionDeclared.Line(1, 1, List.of(amount), List.of())),
                null);
    }
}
