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
import dev.drawdown.command.fund.holding.CostNotLeft;
import dev.drawdown.command.fund.holding.HoldingEntry;
import dev.drawdown.command.fund.holding.HoldingEntry.Exited;
import dev.drawdown.command.fund.holding.HoldingEntry.Income;
import dev.drawdown.command.fund.holding.HoldingEntry.Made;
import dev.drawdown.command.fund.holding.HoldingEntry.Participant;
import dev.drawdown.command.fund.holding.HoldingEntry.Valued;
import dev.drawdown.command.fund.holding.HoldingEntry.WrittenOff;
import dev.drawdown.command.fund.holding.HoldingIsClosed;
import dev.drawdown.command.fund.holding.HoldingNotFound;
import dev.drawdown.command.fund.holding.HoldingValuedTwice;
import dev.drawdown.command.fund.holding.RecordHoldings;
import dev.drawdown.command.fund.reverse.EntryHasDependents;
import dev.drawdown.command.fund.reverse.ReverseEntry;
import dev.drawdown.event.EntryReversed;
import dev.drawdown.event.HoldingEvent;
import dev.drawdown.event.InvestmentExited;
import dev.drawdown.event.InvestmentIncomeReceived;
import dev.drawdown.event.InvestmentMade;
import dev.drawdown.event.InvestmentWrittenOff;
import dev.drawdown.event.InvestmentsValued;
import dev.drawdown.event.ReasonCode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.Test;

/** What is bought is valued, pays, and is sold or lost: never more than there is, never after. */
class HoldingsTest {

    private static final UUID DEAL = HoldingEvent.dealOf(FUND, "Birch");
    private static final UUID OTHER = HoldingEvent.dealOf(FUND, "Cedar");
    private static final LocalDate MAY = LocalDate.of(2025, 5, 31);

    private final AggregateTestFixture<Fund> fund = new AggregateTestFixture<>(Fund.class);

    @Test
    void a_purchase_is_recorded_with_who_takes_part() {
        fund.given(opened(), committed(1, 100), committed(2, 100))
                .when(
                        holdings(
                                new Made(
                                        DEAL,
                                        "Birch",
                                        "industrials",
                                        "CH",
                                        MARCH,
                                        500,
                                        new BigDecimal("0.25"),
                                        List.of(new Participant(commitment(2), 7)))))
                .expectEvents(
                        new InvestmentMade(
                                FUND,
                                DEAL,
                                "Birch",
                                "industrials",
                                "CH",
                                MARCH,
                                USD,
                                500,
                                new BigDecimal("0.25"),
                                List.of(new InvestmentMade.Participation(2, 7))))
                .expectResultMessagePayload(new Answers.Held(1, List.of(DEAL)));
    }

    @Test
    void only_commitments_of_this_fund_take_part_and_each_once() {
        Made foreign =
                new Made(
                        DEAL,
                        "Birch",
                        null,
                        null,
                        MARCH,
                        1,
                        null,
                        List.of(new Participant(commitment(3), 1)));
        fund.given(opened(), committed(1, 100))
                .when(holdings(foreign))
                .expectException(CommitmentNotFound.class)
                .expectNoEvents();
        Participant first = new Participant(commitment(1), 1);
        Made twice = new Made(DEAL, "Birch", null, null, MARCH, 1, null, List.of(first, first));
        fund.given(opened(), committed(1, 100))
                .when(holdings(twice))
                .expectException(LinesDoNotAddUp.class);
    }

    @Test
    void a_further_purchase_keeps_the_name_of_the_company() {
        fund.given(opened(), at(made(MARCH, 500), MARCH))
                .when(holdings(new Made(DEAL, null, null, null, JUNE, 50, null, List.of())))
                .expectEvents(made(JUNE, 50));
    }

    @Test
    void a_first_purchase_says_what_is_bought() {
        fund.given(opened())
                .when(holdings(new Made(DEAL, null, null, null, JUNE, 50, null, List.of())))
                .expectException(HoldingNotFound.class);
    }

    @Test
    void values_of_one_date_are_one_event_in_whatever_order_they_come() {
        fund.given(opened())
                .when(
                        holdings(
                                new Valued(OTHER, JUNE, 70, null),
                                new Valued(DEAL, MAY, 60, null),
                                buy(DEAL, MARCH, 50),
                                new Valued(DEAL, JUNE, 65, new BigDecimal("0.5")),
                                buy(OTHER, JUNE, 80)))
                .expectEvents(
                        made(MARCH, 50),
                        bought(OTHER, JUNE, 80),
                        valued(MAY, new InvestmentsValued.Line(DEAL, 60, null)),
                        valued(
                                JUNE,
                                new InvestmentsValued.Line(OTHER, 70, null),
                                new InvestmentsValued.Line(DEAL, 65, new BigDecimal("0.5"))));
    }

    @Test
    void a_holding_has_one_value_for_a_date() {
        fund.given(opened(), at(made(MARCH, 500), MARCH))
                .when(holdings(new Valued(DEAL, JUNE, 1, null), new Valued(DEAL, JUNE, 2, null)))
                .expectException(HoldingValuedTwice.class)
                .expectNoEvents();
    }

    @Test
    void nothing_happens_to_what_is_not_bought_yet() {
        for (HoldingEntry early :
                List.of(
                        new Valued(DEAL, MARCH, 1, null),
                        new Income(DEAL, MARCH, 1),
                        new Exited(DEAL, MARCH, 1, 1L, false),
                        new WrittenOff(DEAL, MARCH, null))) {
            fund.given(opened(), at(made(JUNE, 500), JUNE))
                    .when(holdings(early))
                    .expectException(HoldingNotFound.class)
                    .expectNoEvents();
        }
    }

    @Test
    void the_books_are_kept_in_one_currency() {
        fund.given(opened())
                .when(
                        new RecordHoldings(
                                STREAM,
                                FUND,
                                Currency.getInstance("EUR"),
                                List.of(buy(DEAL, MARCH, 1))))
                .expectException(CurrencyMismatch.class);
    }

    @Test
    void income_moves_no_cost() {
        fund.given(
                        opened(),
                        at(made(MARCH, 500), MARCH),
                        at(new InvestmentIncomeReceived(FUND, DEAL, MAY, USD, 30), MAY))
                .when(holdings(new Exited(DEAL, JUNE, 900, null, true)))
                .expectEvents(exited(JUNE, 900, 500, true));
    }

    @Test
    void no_more_cost_is_released_than_is_left() {
        fund.given(opened(), at(made(MARCH, 500), MARCH), at(exited(MAY, 300, 200, false), MAY))
                .when(holdings(new Exited(DEAL, JUNE, 1, 301L, false)))
                .expectException(CostNotLeft.class)
                .expectNoEvents();
    }

    @Test
    void a_back_dated_sale_does_not_take_what_a_later_one_released() {
        fund.given(opened(), at(made(MARCH, 500), MARCH), at(exited(JUNE, 1, 400, false), JUNE))
                .when(holdings(new Exited(DEAL, MAY, 1, 101L, false)))
                .expectException(CostNotLeft.class);
    }

    @Test
    void a_complete_sale_releases_all_that_is_left() {
        fund.given(opened(), at(made(MARCH, 500), MARCH), at(exited(MAY, 300, 200, false), MAY))
                .when(holdings(new Exited(DEAL, JUNE, 900, null, true)))
                .expectEvents(exited(JUNE, 900, 300, true));
        fund.given(opened(), at(made(MARCH, 500), MARCH))
                .when(holdings(new Exited(DEAL, JUNE, 900, 499L, true)))
                .expectException(CostNotLeft.class);
    }

    @Test
    void a_write_off_says_what_was_lost() {
        fund.given(opened(), at(made(MARCH, 500), MARCH), at(exited(MAY, 300, 200, false), MAY))
                .when(holdings(new WrittenOff(DEAL, JUNE, 300L)))
                .expectEvents(new InvestmentWrittenOff(FUND, DEAL, JUNE, USD, 300));
    }

    @Test
    void nothing_follows_once_nothing_is_left() {
        for (HoldingEntry late :
                List.of(
                        buy(DEAL, JUNE, 1),
                        buy(DEAL, MARCH, 1),
                        new Valued(DEAL, JUNE, 1, null),
                        new Income(DEAL, JUNE, 1),
                        new Exited(DEAL, MAY, 1, 0L, false),
                        new WrittenOff(DEAL, JUNE, null))) {
            fund.given(opened(), at(made(MARCH, 500), MARCH), at(exited(MAY, 9, 500, true), MAY))
                    .when(holdings(late))
                    .expectException(HoldingIsClosed.class)
                    .expectNoEvents();
        }
    }

    @Test
    void a_last_dividend_may_come_in_late_for_the_time_before() {
        InvestmentIncomeReceived income = new InvestmentIncomeReceived(FUND, DEAL, MAY, USD, 3);
        fund.given(opened(), at(made(MARCH, 500), MARCH), at(exited(MAY, 9, 500, true), MAY))
                .when(holdings(new Income(DEAL, MAY, 3)))
                .expectEvents(income);
    }

    @Test
    void a_holding_does_not_end_before_its_last_entry() {
        fund.given(
                        opened(),
                        at(made(MARCH, 500), MARCH),
                        at(valued(JUNE, new InvestmentsValued.Line(DEAL, 1, null)), JUNE))
                .when(holdings(new WrittenOff(DEAL, MAY, null)))
                .expectException(HoldingIsClosed.class);
    }

    @Test
    void a_purchase_stays_while_entries_rest_on_it() {
        var books =
                fund.given(
                        opened(), at(made(MARCH, 500), MARCH), at(exited(MAY, 9, 500, true), MAY));
        books.when(reverse(idOf(1))).expectException(EntryHasDependents.class).expectNoEvents();
    }

    @Test
    void a_partial_sale_stays_while_the_complete_one_stands() {
        var books =
                fund.given(
                        opened(),
                        at(made(MARCH, 500), MARCH),
                        at(exited(MAY, 9, 200, false), MAY),
                        at(exited(JUNE, 9, 300, true), JUNE));
        books.when(reverse(idOf(2))).expectException(EntryHasDependents.class);
    }

    @Test
    void after_a_complete_sale_is_reversed_the_holding_goes_on() {
        var books =
                fund.given(
                        opened(), at(made(MARCH, 500), MARCH), at(exited(MAY, 9, 500, true), MAY));
        books.andGiven(
                        at(
                                new EntryReversed(
                                        FUND,
                                        idOf(2),
                                        "InvestmentExited.v1",
                                        ReasonCode.WRONG_DATE),
                                MAY))
                .when(holdings(new Exited(DEAL, JUNE, 10, null, true)))
                .expectEvents(exited(JUNE, 10, 500, true));
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

    private static ReverseEntry reverse(UUID id) {
        return new ReverseEntry(STREAM, FUND, id, ReasonCode.WRONG_AMOUNT);
    }

    private static RecordHoldings holdings(HoldingEntry... entries) {
        return new RecordHoldings(STREAM, FUND, null, List.of(entries));
    }

    private static Made buy(UUID deal, LocalDate date, long cost) {
        return new Made(deal, "Birch", null, null, date, cost, null, List.of());
    }

    private static InvestmentMade made(LocalDate date, long cost) {
        return bought(DEAL, date, cost);
    }

    private static InvestmentMade bought(UUID deal, LocalDate date, long cost) {
        return new InvestmentMade(
                FUND, deal, "Birch", null, null, date, USD, cost, null, List.of());
    }

    private static InvestmentsValued valued(LocalDate date, InvestmentsValued.Line... lines) {
        return new InvestmentsValued(FUND, date, USD, List.of(lines));
    }

    private static InvestmentExited exited(
            LocalDate date, long proceeds, long released, boolean complete) {
        return new InvestmentExited(FUND, DEAL, date, USD, proceeds, released, complete);
    }
}
