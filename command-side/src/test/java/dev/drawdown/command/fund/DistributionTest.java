package dev.drawdown.command.fund;

import static dev.drawdown.command.fund.FundFixture.ALICE;
import static dev.drawdown.command.fund.FundFixture.CALL;
import static dev.drawdown.command.fund.FundFixture.DISTRIBUTION;
import static dev.drawdown.command.fund.FundFixture.FUND;
import static dev.drawdown.command.fund.FundFixture.JUNE;
import static dev.drawdown.command.fund.FundFixture.MARCH;
import static dev.drawdown.command.fund.FundFixture.STREAM;
import static dev.drawdown.command.fund.FundFixture.at;
import static dev.drawdown.command.fund.FundFixture.call;
import static dev.drawdown.command.fund.FundFixture.commitment;
import static dev.drawdown.command.fund.FundFixture.committed;
import static dev.drawdown.command.fund.FundFixture.declared;
import static dev.drawdown.command.fund.FundFixture.distribute;
import static dev.drawdown.command.fund.FundFixture.distributed;
import static dev.drawdown.command.fund.FundFixture.issued;
import static dev.drawdown.command.fund.FundFixture.opened;
import static dev.drawdown.command.fund.FundFixture.paid;
import static dev.drawdown.command.fund.FundFixture.payOut;

import dev.drawdown.command.fund.books.CommitmentNotFound;
import dev.drawdown.command.fund.books.LinesDoNotAddUp;
import dev.drawdown.command.fund.distribute.DeclareDistribution;
import dev.drawdown.command.fund.distribute.DistributionAlreadyPaid;
import dev.drawdown.command.fund.distribute.DistributionNotFound;
import dev.drawdown.command.fund.distribute.DistributionPlan;
import dev.drawdown.command.fund.distribute.PayDistribution;
import dev.drawdown.command.fund.distribute.WithheldExceedsGross;
import dev.drawdown.event.AllocationBasis;
import dev.drawdown.event.DistributionDeclared;
import dev.drawdown.event.DistributionType;
import java.util.List;
import java.util.Set;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DistributionTest {

    private final AggregateTestFixture<Fund> fund = new AggregateTestFixture<>(Fund.class);

    @Test
    void a_distribution_is_declared_first_and_nothing_moves_until_it_is_paid() {
        fund.given(opened(), committed(1, 100))
                .when(distribute(40, true))
                .expectEvents(declared(40, true));
    }

    @Test
    void all_lines_that_are_not_paid_yet_are_paid() {
        fund.given(opened(), committed(1, 100), at(declared(40, true), JUNE))
                .when(payOut())
                .expectEvents(distributed());
    }

    @Test
    void a_line_is_paid_once() {
        fund.given(
                        opened(),
                        committed(1, 100),
                        at(declared(40, true), JUNE),
                        at(distributed(), JUNE))
                .when(payOut())
                .expectException(DistributionAlreadyPaid.class)
                .expectNoEvents();
    }

    @Test
    void what_was_never_declared_is_not_paid() {
        fund.given(opened(), committed(1, 100))
                .when(payOut())
                .expectException(DistributionNotFound.class);
    }

    @Test
    void no_more_tax_is_withheld_than_a_line_pays() {
        DistributionPlan plan =
                new DistributionPlan(
                        FUND,
                        MARCH,
                        JUNE,
                        AllocationBasis.COMMITMENT,
                        List.of(
                                new DistributionPlan.Part(
                                        DistributionType.DIVIDEND, null, 40, false, null)),
                        Set.of(),
                        List.of(),
                        List.of(new DistributionPlan.Tax(commitment(1), "US", 41)),
                        null);
        fund.given(opened(), committed(1, 100))
                .when(new DeclareDistribution(STREAM, DISTRIBUTION, plan, ALICE, null))
                .expectException(WithheldExceedsGross.class);
    }

    @Test
    void lines_by_hand_must_add_up_to_the_part() {
        fund.given(opened(), committed(1, 100))
                .when(byHand(40, new DistributionPlan.Line(commitment(1), List.of(39L))))
                .expectException(LinesDoNotAddUp.class);
    }

    @Test
    void tax_is_withheld_from_lines_only() {
        DistributionPlan plan =
                new DistributionPlan(
                        FUND,
                        MARCH,
                        JUNE,
                        AllocationBasis.COMMITMENT,
                        List.of(
                                new DistributionPlan.Part(
                                        DistributionType.DIVIDEND, null, 40, false, null)),
                        Set.of(commitment(2)),
                        List.of(),
                        List.of(new DistributionPlan.Tax(commitment(2), "US", 1)),
                        null);
        fund.given(opened(), committed(1, 100), committed(2, 100))
                .when(new DeclareDistribution(STREAM, DISTRIBUTION, plan, ALICE, null))
                .expectException(CommitmentNotFound.class);
    }

    @Test
    void a_negative_distribution_is_taken_back_from_everybody() {
        fund.given(opened(), committed(1, 100))
                .when(distribute(-40, false))
                .expectEvents(declared(-40, false));
    }

    @Test
    void a_line_that_is_not_of_the_distribution_is_not_paid() {
        fund.given(opened(), committed(1, 100), committed(2, 100), at(declared(40, true), JUNE))
                .when(new PayDistribution(STREAM, FUND, DISTRIBUTION, JUNE, List.of(commitment(2))))
                .expectException(CommitmentNotFound.class);
    }

    @ParameterizedTest
    @EnumSource(names = {"RETURNED_EXCESS", "RETURNED_EXCESS_FEES"})
    void returned_excess_can_be_called_again_whatever_its_part_says(DistributionType excessOf) {
        var excess =
                new DistributionDeclared(
                        FUND,
                        DISTRIBUTION,
                        1,
                        MARCH,
                        JUNE,
                        FundFixture.USD,
                        AllocationBasis.COMMITMENT,
                        List.of(new DistributionDeclared.Part(excessOf, null, 40, false, null)),
                        declared(40, false).lines(),
                        null);
        var again = call(40);
        fund.given(
                        opened(),
                        committed(1, 100),
                        at(issued(CALL, 1, 100), JUNE),
                        at(paid(1, 100, 0), JUNE),
                        at(excess, JUNE),
                        at(distributed(), JUNE))
                .when(again)
                .expectEvents(issued(again.callId(), 2, 40));
    }

    private static DeclareDistribution byHand(long amount, DistributionPlan.Line line) {
        return new DeclareDistribution(
                STREAM,
                DISTRIBUTION,
                new DistributionPlan(
                        FUND,
                        MARCH,
                        JUNE,
                        AllocationBasis.BY_HAND,
                        List.of(
                                new DistributionPlan.Part(
                                        DistributionType.DIVIDEND, null, amount, false, null)),
                        Set.of(),
                        List.of(line),
                        List.of(),
                        null),
                ALICE,
                null);
    }
}
