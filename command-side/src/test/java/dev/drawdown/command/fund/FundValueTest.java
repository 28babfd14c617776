package dev.drawdown.command.fund;

import static dev.drawdown.command.fund.FundFixture.FUND;
import static dev.drawdown.command.fund.FundFixture.JUNE;
import static dev.drawdown.command.fund.FundFixture.MARCH;
import static dev.drawdown.command.fund.FundFixture.STREAM;
import static dev.drawdown.command.fund.FundFixture.USD;
import static dev.drawdown.command.fund.FundFixture.at;
import static dev.drawdown.command.fund.FundFixture.commitment;
import static dev.drawdown.command.fund.FundFixture.committed;
import static dev.drawdown.command.fund.FundFixture.opened;

import dev.drawdown.command.fund.books.CommitmentNotFound;
import dev.drawdown.command.fund.books.LinesDoNotAddUp;
import dev.drawdown.command.fund.books.NothingToAllocate;
import dev.drawdown.command.fund.charge.Charge;
import dev.drawdown.command.fund.charge.RecordCharge;
import dev.drawdown.command.fund.dailynav.StrikeDailyNavs;
import dev.drawdown.command.fund.reverse.EntryHasDependents;
import dev.drawdown.command.fund.reverse.ReverseEntry;
import dev.drawdown.command.fund.subscriptionline.MoveSubscriptionLine;
import dev.drawdown.command.fund.subscriptionline.MoveSubscriptionLine.Kind;
import dev.drawdown.command.fund.subscriptionline.MoveSubscriptionLine.Movement;
import dev.drawdown.command.fund.subscriptionline.RepaymentExceedsDrawn;
import dev.drawdown.event.CallType;
import dev.drawdown.event.ChargeKind;
import dev.drawdown.event.DailyNavStruck;
import dev.drawdown.event.FundChargeRecorded;
import dev.drawdown.event.ReasonCode;
import dev.drawdown.event.SubscriptionLineDrawn;
import dev.drawdown.event.SubscriptionLineRepaid;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.Test;

/** Borrowing, charges and daily values of a fund as a whole. */
class FundValueTest {

    private static final UUID FIRST = UUID.randomUUID();
    private static final UUID SECOND = UUID.randomUUID();
    private static final UUID CHARGE = UUID.randomUUID();

    private final AggregateTestFixture<Fund> fund = new AggregateTestFixture<>(Fund.class);

    @Test
    void what_is_drawn_may_be_repaid_in_the_same_command() {
        fund.given(opened())
                .when(
                        movements(
                                movement(SECOND, Kind.REPAID, JUNE, 500),
                                movement(FIRST, Kind.DRAWN, MARCH, 500)))
                .expectEvents(repaid(JUNE, 500), drawn(MARCH, 500))
                .expectResultMessagePayload(new Answers.Moved(List.of(SECOND, FIRST)));
    }

    @Test
    void no_more_is_repaid_than_is_outstanding_at_any_date() {
        fund.given(opened(), at(drawn(JUNE, 500), JUNE))
                .when(movements(movement(SECOND, Kind.REPAID, MARCH, 1)))
                .expectException(RepaymentExceedsDrawn.class)
                .expectNoEvents();
        fund.given(opened(), at(drawn(MARCH, 500), MARCH), at(repaid(JUNE, 400), JUNE))
                .when(movements(movement(SECOND, Kind.REPAID, MARCH.plusDays(1), 101)))
                .expectException(RepaymentExceedsDrawn.class);
    }

    @Test
    void a_drawing_stays_while_its_repayment_stands() {
        var books = fund.given(opened(), at(drawn(MARCH, 500), MARCH), at(repaid(JUNE, 400), JUNE));
        books.when(new ReverseEntry(STREAM, FUND, idOf(1), ReasonCode.DUPLICATE))
                .expectException(EntryHasDependents.class)
                .expectNoEvents();
    }

    @Test
    void every_day_has_its_own_value() {
        fund.given(opened())
                .when(
                        new StrikeDailyNavs(
                                STREAM,
                                FUND,
                                List.of(
                                        new StrikeDailyNavs.Nav(MARCH, 12L, 10, BigDecimal.TWO),
                                        new StrikeDailyNavs.Nav(JUNE, null, -1, null))))
                .expectEvents(
                        new DailyNavStruck(FUND, MARCH, USD, 12L, 10, BigDecimal.TWO),
                        new DailyNavStruck(FUND, JUNE, USD, null, -1, null));
    }

    @Test
    void a_charge_is_divided_pro_rata_to_commitments() {
        fund.given(opened(), committed(1, 100), committed(2, 200))
                .when(charge(30))
                .expectEvents(charged(30, inOrder(10, 20)));
    }

    @Test
    void a_charge_that_was_too_high_is_taken_back_by_a_negative_one() {
        fund.given(opened(), committed(1, 100), committed(2, 200))
                .when(charge(-30))
                .expectEvents(charged(-30, inOrder(-10, -20)));
    }

    @Test
    void a_charge_without_anybody_to_bear_it_is_refused() {
        fund.given(opened()).when(charge(30)).expectException(NothingToAllocate.class);
    }

    @Test
    void accrued_carry_may_come_down_to_nothing() {
        fund.given(opened(), committed(1, 100)).when(charge(0)).expectEvents(charged(0, List.of()));
    }

    @Test
    void lines_by_hand_add_up_name_this_funds_commitments_and_each_once() {
        Charge.Line nine = new Charge.Line(commitment(1), 9);
        fund.given(opened(), committed(1, 100))
                .when(charge(9, nine))
                .expectEvents(charged(9, List.of(new FundChargeRecorded.Line(1, 9))));
        fund.given(opened(), committed(1, 100))
                .when(charge(10, nine))
                .expectException(LinesDoNotAddUp.class);
        fund.given(opened(), committed(1, 100))
                .when(charge(18, nine, nine))
                .expectException(LinesDoNotAddUp.class);
        fund.given(opened(), committed(1, 100))
                .when(charge(1, new Charge.Line(commitment(2), 1)))
                .expectException(CommitmentNotFound.class);
    }

    /** Lines stand in the order of the commitments' ids, whatever their numbers. */
    private static List<FundChargeRecorded.Line> inOrder(long first, long second) {
        FundChargeRecorded.Line one = new FundChargeRecorded.Line(1, first);
        FundChargeRecorded.Line two = new FundChargeRecorded.Line(2, second);
        return commitment(1).compareTo(commitment(2)) < 0 ? List.of(one, two) : List.of(two, one);
    }

    private UUID idOf(int sequence) {
        return fund.getEventStore()
                .readEvents(STREAM)
                .asStream()
                .skip(sequence)
                .map(DomainEventMessage::getIdentifier)
                .map(UUID::fromString)
                .findFirst()
                .orElseThrow();
    }

    private static MoveSubscriptionLine movements(Movement... movements) {
        return new MoveSubscriptionLine(STREAM, FUND, List.of(movements));
    }

    private static Movement movement(UUID id, Kind kind, LocalDate date, long amount) {
        return new Movement(id, kind, date, amount, CallType.INVESTMENTS, null);
    }

    private static SubscriptionLineDrawn drawn(LocalDate date, long amount) {
        return new SubscriptionLineDrawn(FUND, FIRST, date, USD, amount, CallType.INVESTMENTS);
    }

    private static SubscriptionLineRepaid repaid(LocalDate date, long amount) {
        return new SubscriptionLineRepaid(FUND, SECOND, date, USD, amount, CallType.INVESTMENTS);
    }

    private static RecordCharge charge(long amount, Charge.Line... lines) {
        return new RecordCharge(
                STREAM,
                FUND,
                new Charge(CHARGE, ChargeKind.MANAGEMENT_FEE, JUNE, amount, List.of(lines), null));
    }

    private static FundChargeRecorded charged(long amount, List<FundChargeRecorded.Line> lines) {
        return new FundChargeRecorded(
                FUND, CHARGE, ChargeKind.MANAGEMENT_FEE, JUNE, USD, amount, lines);
    }
}
