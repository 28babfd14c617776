package dev.drawdown.command.fund;

import static dev.drawdown.command.fund.FundFixture.CALL;
import static dev.drawdown.command.fund.FundFixture.FUND;
import static dev.drawdown.command.fund.FundFixture.JUNE;
import static dev.drawdown.command.fund.FundFixture.STREAM;
import static dev.drawdown.command.fund.FundFixture.at;
import static dev.drawdown.command.fund.FundFixture.call;
import static dev.drawdown.command.fund.FundFixture.changed;
import static dev.drawdown.command.fund.FundFixture.commitment;
import static dev.drawdown.command.fund.FundFixture.committed;
import static dev.drawdown.command.fund.FundFixture.issued;
import static dev.drawdown.command.fund.FundFixture.opened;
import static dev.drawdown.command.fund.FundFixture.paid;

import dev.drawdown.command.fund.books.CommitmentNotFound;
import dev.drawdown.command.fund.callcapital.CallExceedsUnfundedCommitment;
import dev.drawdown.command.fund.callcapital.IssueCapitalCall;
import dev.drawdown.command.fund.changecommitment.ChangeCommitment;
import dev.drawdown.command.fund.changecommitment.CommitmentBelowCalled;
import dev.drawdown.event.CommitmentKind;
import java.math.BigDecimal;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A commitment changes, and never below what is called of it. */
class CommitmentRulesTest {

    private final AggregateTestFixture<Fund> fund = new AggregateTestFixture<>(Fund.class);

    @Test
    void an_increase_can_be_called() {
        IssueCapitalCall call = call(150);
        fund.given(opened(), committed(1, 100), at(changed(CommitmentKind.INCREASE, 50), JUNE))
                .when(call)
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void what_is_released_is_not_called_any_more() {
        fund.given(opened(), committed(1, 100), at(changed(CommitmentKind.RELEASED, -30), JUNE))
                .when(call(71))
                .expectException(CallExceedsUnfundedCommitment.class);
    }

    @Test
    void what_is_called_already_is_not_released() {
        fund.given(opened(), committed(1, 100), at(issued(CALL, 1, 60), JUNE))
                .when(change(CommitmentKind.RELEASED, -41, null))
                .expectException(CommitmentBelowCalled.class)
                .expectNoEvents();
    }

    @Test
    void what_is_not_called_can_be_released() {
        fund.given(opened(), committed(1, 100), at(issued(CALL, 1, 60), JUNE))
                .when(change(CommitmentKind.RELEASED, -40, null))
                .expectEvents(changed(CommitmentKind.RELEASED, -40));
    }

    @Test
    void a_commitment_is_not_cut_below_what_was_paid_in() {
        fund.given(
                        opened(),
                        committed(1, 100),
                        at(issued(CALL, 1, 60), JUNE),
                        at(paid(1, 60, 0), JUNE))
                .when(change(CommitmentKind.DECREASE, -41, null))
                .expectException(CommitmentBelowCalled.class);
    }

    @Test
    void the_callable_part_can_be_lifted() {
        IssueCapitalCall all = call(100);
        fund.given(opened(), committed(1, 100, new BigDecimal("0.5")))
                .andGivenCommands(change(CommitmentKind.INCREASE, 0, BigDecimal.ONE))
                .when(all)
                .expectEvents(issued(all.callId(), 1, 100));
    }

    @Test
    void a_commitment_that_was_never_made_is_not_changed() {
        fund.given(opened())
                .when(change(CommitmentKind.INCREASE, 1, null))
                .expectException(CommitmentNotFound.class);
    }

    private static ChangeCommitment change(
            CommitmentKind kind, long delta, @Nullable BigDecimal callable) {
        return new ChangeCommitment(STREAM, FUND, commitment(1), kind, delta, callable, JUNE);
    }
}
