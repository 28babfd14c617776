package dev.drawdown.command.fund;

import dev.drawdown.command.fund.books.CommitmentNotFound;
import dev.drawdown.command.fund.commit.CommitToFund;
import dev.drawdown.command.fund.commit.CommitmentAlreadyMade;
import dev.drawdown.command.fund.open.FundAlreadyOpen;
import dev.drawdown.command.fund.open.OpenFund;
import dev.drawdown.command.fund.openingbalance.ReportOpeningBalance;
import dev.drawdown.command.fund.positions.Position;
import dev.drawdown.command.fund.positions.RecordPositions;
import dev.drawdown.command.fund.valuation.MarkValuation;
import dev.drawdown.command.fund.valuation.ValuationLineMissing;
import dev.drawdown.command.fund.valuation.ValuationLinesDoNotAddUp;
import dev.drawdown.command.ledger.Recorded;
import dev.drawdown.event.CommitmentChanged;
import dev.drawdown.event.CommitmentKind;
import dev.drawdown.event.CommitmentMade;
import dev.drawdown.event.FundEvent;
import dev.drawdown.event.FundOpened;
import dev.drawdown.event.OpeningBalanceReported;
import dev.drawdown.event.OpeningBalanceReported.Buckets;
import dev.drawdown.event.PartnerRole;
import dev.drawdown.event.UnfundedBasis;
import dev.drawdown.event.ValuationMarked;
import dev.drawdown.event.ValuationStatus;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.axonframework.messaging.GenericMessage;
import org.axonframework.messaging.MetaData;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FundTest {

    private static final UUID MANAGER = UUID.randomUUID();
    private static final UUID FUND = UUID.randomUUID();
    private static final UUID PARTNER = UUID.randomUUID();
    private static final UUID COMMITMENT = CommitmentId.of(FUND, PARTNER);
    private static final String STREAM = FundEvent.streamOf(FUND);
    private static final Currency USD = Currency.getInstance("USD");
    private static final LocalDate MARCH = LocalDate.of(2025, 3, 31);
    private static final LocalDate JUNE = LocalDate.of(2025, 6, 30);
    private static final LocalDate SEPTEMBER = LocalDate.of(2025, 9, 30);

    private AggregateTestFixture<Fund> fund;

    @BeforeEach
    void fixture() {
        fund = new AggregateTestFixture<>(Fund.class);
    }

    @Test
    void a_fund_is_opened_once() {
        fund.givenNoPriorActivity()
                .when(new OpenFund(STREAM, opened(), MARCH))
                .expectEvents(opened());
    }

    @Test
    void a_fund_that_is_open_is_not_opened_again() {
        fund.given(at(opened(), MARCH))
                .when(new OpenFund(STREAM, opened(), MARCH))
                .expectException(FundAlreadyOpen.class)
                .expectNoEvents();
    }

    @Test
    void commitments_are_numbered_in_the_order_in_which_they_are_made() {
        fund.given(at(opened(), MARCH), at(committed(100), MARCH))
                .when(commit(UUID.randomUUID()))
                .expectResultMessagePayloadMatching(org.hamcrest.Matchers.notNullValue())
                .expectEventsMatching(
                        org.axonframework.test.matchers.Matchers.payloadsMatching(
                                org.axonframework.test.matchers.Matchers.predicate(
                                        events ->
                                                ((CommitmentMade) events.getFirst()).number()
                                                        == 2)));
    }

    @Test
    void a_partner_commits_to_a_fund_once() {
        fund.given(at(opened(), MARCH), at(committed(100), MARCH))
                .when(commit(PARTNER))
                .expectException(CommitmentAlreadyMade.class)
                .expectNoEvents();
    }

    @Test
    void an_opening_balance_for_a_commitment_that_the_fund_does_not_have_is_refused() {
        fund.given(at(opened(), MARCH))
                .when(
                        new ReportOpeningBalance(
                                STREAM,
                                FUND,
                                COMMITMENT,
                                MARCH,
                                Buckets.ofCalledAndDistributed(1, 1),
                                null,
                                null,
                                null,
                                null))
                .expectException(CommitmentNotFound.class)
                .expectNoEvents();
    }

    @Test
    void an_unfunded_amount_that_is_not_stated_is_commitment_less_called_and_never_below_zero() {
        fund.given(at(opened(), MARCH), at(committed(100), MARCH))
                .when(
                        new ReportOpeningBalance(
                                STREAM,
                                FUND,
                                COMMITMENT,
                                MARCH,
                                Buckets.ofCalledAndDistributed(130, 0),
                                null,
                                null,
                                null,
                                null))
                .expectEvents(balance(MARCH, 100, 130, 0, null));
    }

    @Test
    void a_mark_whose_lines_do_not_add_up_is_refused() {
        fund.given(at(opened(), MARCH), at(committed(100), MARCH))
                .when(mark(99, new MarkValuation.Line(COMMITMENT, 100, Map.of())))
                .expectException(ValuationLinesDoNotAddUp.class)
                .expectNoEvents();
    }

    @Test
    void a_mark_that_leaves_a_commitment_out_is_refused() {
        fund.given(at(opened(), MARCH), at(committed(100), MARCH))
                .when(mark(100, new MarkValuation.Line(UUID.randomUUID(), 100, Map.of())))
                .expectException(ValuationLineMissing.class)
                .expectNoEvents();
    }

    @Test
    void a_reported_position_opens_commits_states_a_balance_and_marks() {
        fund.givenNoPriorActivity()
                .when(positions(position(MARCH, 100, 40, -5, 70L)))
                .expectEvents(
                        opened(),
                        committed(100),
                        balance(MARCH, 100, 40, -5, 70L),
                        marked(MARCH, 2, 70));
    }

    @Test
    void the_same_report_again_leaves_no_trace() {
        fund.given(
                        at(opened(), MARCH),
                        at(committed(100), MARCH),
                        at(balance(MARCH, 100, 40, 0, 70L), MARCH),
                        at(marked(MARCH, 2, 70), MARCH))
                .when(positions(position(MARCH, 100, 40, 0, 70L)))
                .expectNoEvents();
    }

    @Test
    void a_report_without_a_value_makes_no_mark() {
        fund.givenNoPriorActivity()
                .when(positions(position(MARCH, 100, 0, 0, null)))
                .expectEvents(opened(), committed(100), balance(MARCH, 100, 0, 0, null));
    }

    @Test
    void a_later_report_of_another_commitment_counts_from_its_own_date() {
        fund.given(
                        at(opened(), MARCH),
                        at(committed(100), MARCH),
                        at(balance(MARCH, 100, 40, 0, null), MARCH))
                .when(positions(position(JUNE, 120, 50, 0, null)))
                .expectEvents(changed(20), balance(JUNE, 120, 50, 0, null));
    }

    @Test
    void an_earlier_report_that_arrives_later_does_not_move_what_is_known_of_later_dates() {
        fund.given(
                        at(opened(), SEPTEMBER),
                        at(committed(100), SEPTEMBER),
                        at(balance(SEPTEMBER, 100, 40, 0, null), SEPTEMBER))
                .when(positions(position(MARCH, 80, 10, 0, null)))
                .expectEvents(changed(80), changed(-80), balance(MARCH, 80, 10, 0, null));
    }

    @Test
    void a_report_in_another_currency_is_refused() {
        FundOpened inYen =
                new FundOpened(
                        FUND, MANAGER, "Alder", Currency.getInstance("JPY"), 2020, null, null);
        fund.given(at(opened(), MARCH))
                .when(RecordPositions.of(inYen, List.of(position(MARCH, 1, 0, 0, null))))
                .expectException(CurrencyMismatch.class)
                .expectNoEvents();
    }

    private static GenericMessage<FundEvent> at(FundEvent event, LocalDate effectiveDate) {
        return new GenericMessage<>(event, MetaData.with(Recorded.EFFECTIVE_DATE, effectiveDate));
    }

    private static FundOpened opened() {
        return new FundOpened(FUND, MANAGER, "Alder", USD, 2020, null, null);
    }

    private static CommitToFund commit(UUID partner) {
        return new CommitToFund(
                STREAM,
                FUND,
                partner,
                50,
                PartnerRole.LIMITED_PARTNER,
                null,
                BigDecimal.ONE,
                MARCH);
    }

    private static CommitmentMade committed(long amount) {
        return new CommitmentMade(
                FUND,
                COMMITMENT,
                1,
                PARTNER,
                PartnerRole.LIMITED_PARTNER,
                null,
                null,
                CommitmentKind.INITIAL,
                amount,
                USD,
                BigDecimal.ONE);
    }

    private static CommitmentChanged changed(long delta) {
        return new CommitmentChanged(
                FUND, COMMITMENT, PARTNER, null, CommitmentKind.RESTATED, delta, USD, null);
    }

    private static Position position(
            LocalDate asOf, long commitment, long called, long distributed, Long nav) {
        return new Position(
                7,
                PARTNER,
                asOf,
                commitment,
                Buckets.ofCalledAndDistributed(called, distributed),
                null,
                nav,
                null,
                null);
    }

    private static RecordPositions positions(Position... positions) {
        return RecordPositions.of(opened(), List.of(positions));
    }

    private static OpeningBalanceReported balance(
            LocalDate asOf, long commitment, long called, long distributed, Long nav) {
        return new OpeningBalanceReported(
                FUND,
                COMMITMENT,
                PARTNER,
                asOf,
                USD,
                Buckets.ofCalledAndDistributed(called, distributed),
                Math.max(0, commitment - called),
                UnfundedBasis.COMMITMENT_LESS_CALLED,
                nav,
                null,
                null);
    }

    private static ValuationMarked marked(LocalDate asOf, long version, long nav) {
        return new ValuationMarked(
                FUND,
                dev.drawdown.id.DerivedId.of("mark", FUND, asOf, version + 1),
                asOf,
                ValuationStatus.FINAL,
                null,
                false,
                USD,
                null,
                nav,
                List.of(new ValuationMarked.Line(COMMITMENT, PARTNER, nav, Map.of())));
    }

    private static MarkValuation mark(long net, MarkValuation.Line... lines) {
        return new MarkValuation(
                STREAM,
                FUND,
                UUID.randomUUID(),
                MARCH,
                ValuationStatus.FINAL,
                null,
                net,
                List.of(lines));
    }
}
