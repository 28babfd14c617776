package dev.drawdown.command.fund;

import static dev.drawdown.command.fund.FundFixture.ALICE;
import static dev.drawdown.command.fund.FundFixture.DISTRIBUTION;
import static dev.drawdown.command.fund.FundFixture.FUND;
import static dev.drawdown.command.fund.FundFixture.JUNE;
import static dev.drawdown.command.fund.FundFixture.MARCH;
import static dev.drawdown.command.fund.FundFixture.STREAM;
import static dev.drawdown.command.fund.FundFixture.at;
import static dev.drawdown.command.fund.FundFixture.commitment;
import static dev.drawdown.command.fund.FundFixture.committed;
import static dev.drawdown.command.fund.FundFixture.declared;
import static dev.drawdown.command.fund.FundFixture.distribute;
import static dev.drawdown.command.fund.FundFixture.distributed;
import static dev.drawdown.command.fund.FundFixture.opened;
import static dev.drawdown.command.fund.FundFixture.payOut;

import dev.drawdown.command.fund.distribute.DeclareDistribution;
import dev.drawdown.command.fund.distribute.DistributionAlreadyPaid;
import dev.drawdown.command.fund.distribute.DistributionNotFound;
import dev.drawdown.command.fund.distribute.DistributionPlan;
import dev.drawdown.command.fund.distribute.WithheldExceedsGross;
import dev.drawdown.event.AllocationBasis;
import dev.drawdown.event.DistributionType;
import java.util.List;
import java.util.Set;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.Test;

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
}
