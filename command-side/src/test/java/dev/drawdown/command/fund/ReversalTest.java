package dev.drawdown.command.fund;

import static dev.drawdown.command.fund.FundFixture.CALL;
import static dev.drawdown.command.fund.FundFixture.FUND;
import static dev.drawdown.command.fund.FundFixture.JUNE;
import static dev.drawdown.command.fund.FundFixture.STREAM;
import static dev.drawdown.command.fund.FundFixture.at;
import static dev.drawdown.command.fund.FundFixture.call;
import static dev.drawdown.command.fund.FundFixture.committed;
import static dev.drawdown.command.fund.FundFixture.declared;
import static dev.drawdown.command.fund.FundFixture.distributed;
import static dev.drawdown.command.fund.FundFixture.issued;
import static dev.drawdown.command.fund.FundFixture.opened;
import static dev.drawdown.command.fund.FundFixture.paid;
import static org.axonframework.test.matchers.Matchers.messageWithPayload;
import static org.axonframework.test.matchers.Matchers.predicate;
import static org.axonframework.test.matchers.Matchers.sequenceOf;
import static org.hamcrest.CoreMatchers.allOf;
import static org.hamcrest.CoreMatchers.equalTo;

import dev.drawdown.command.fund.callcapital.CallExceedsUnfundedCommitment;
import dev.drawdown.command.fund.reverse.EntryAlreadyReversed;
import dev.drawdown.command.fund.reverse.EntryHasDependents;
import dev.drawdown.command.fund.reverse.EntryNotFound;
import dev.drawdown.command.fund.reverse.ReverseEntry;
import dev.drawdown.command.ledger.Recorded;
import dev.drawdown.event.EntryReversed;
import dev.drawdown.event.ReasonCode;
import java.util.UUID;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.messaging.Message;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.TestExecutor;
import org.junit.jupiter.api.Test;

/** A wrong entry is taken out whole, once, and not from under what builds on it. */
class ReversalTest {

    private final AggregateTestFixture<Fund> fund = new AggregateTestFixture<>(Fund.class);

    @Test
    void an_entry_is_reversed_as_of_its_own_effective_date_and_says_why() {
        var books = fund.given(opened(), committed(1, 100), at(issued(CALL, 1, 60), JUNE));
        UUID call = idOf(2);
        books.when(reverse(call))
                .expectEventsMatching(
                        sequenceOf(
                                allOf(
                                        messageWithPayload(equalTo(reversed(call))),
                                        predicate(
                                                (Message<?> message) ->
                                                        JUNE.equals(
                                                                message.getMetaData()
                                                                        .get(
                                                                                Recorded
                                                                                        .EFFECTIVE_DATE))))));
    }

    @Test
    void what_a_reversed_call_demanded_can_be_called_again_under_a_new_number() {
        var books = fund.given(opened(), committed(1, 100), at(issued(CALL, 1, 100), JUNE));
        var again = call(100);
        books.andGiven(at(reversed(idOf(2)), JUNE))
                .when(again)
                .expectEvents(issued(again.callId(), 2, 100));
    }

    @Test
    void an_entry_is_reversed_once() {
        var books = fund.given(opened(), committed(1, 100), at(issued(CALL, 1, 60), JUNE));
        UUID call = idOf(2);
        books.andGiven(at(reversed(call), JUNE))
                .when(reverse(call))
                .expectException(EntryAlreadyReversed.class)
                .expectNoEvents();
    }

    @Test
    void what_never_was_an_entry_of_the_fund_is_not_reversed() {
        fund.given(opened(), committed(1, 100))
                .when(reverse(UUID.randomUUID()))
                .expectException(EntryNotFound.class);
    }

    @Test
    void a_reversal_is_not_reversed() {
        var books = fund.given(opened(), committed(1, 100), at(issued(CALL, 1, 60), JUNE));
        var more = books.andGiven(at(reversed(idOf(2)), JUNE));
        more.when(reverse(idOf(3))).expectException(EntryNotFound.class);
    }

    @Test
    void a_call_stays_while_payments_of_it_stand() {
        var books = paidIn();
        books.when(reverse(idOf(2))).expectException(EntryHasDependents.class).expectNoEvents();
    }

    @Test
    void a_payment_that_came_back_is_reversed_and_the_line_is_outstanding_again() {
        var books = paidIn();
        books.andGiven(at(reversed(idOf(3)), JUNE))
                .when(FundFixture.pays(1, 60))
                .expectEvents(paid(1, 60, 0));
    }

    @Test
    void a_distribution_stays_while_a_line_of_it_is_paid() {
        var books =
                fund.given(
                        opened(),
                        committed(1, 100),
                        at(declared(40, true), JUNE),
                        at(distributed(), JUNE));
        books.when(reverse(idOf(2))).expectException(EntryHasDependents.class);
    }

    @Test
    void a_payout_that_was_taken_back_restores_nothing_any_more() {
        var books =
                fund.given(
                        opened(),
                        committed(1, 100),
                        at(issued(CALL, 1, 100), JUNE),
                        at(paid(1, 100, 0), JUNE),
                        at(declared(40, true), JUNE),
                        at(distributed(), JUNE));
        books.andGiven(at(reversed(idOf(5)), JUNE))
                .when(call(1))
                .expectException(CallExceedsUnfundedCommitment.class);
    }

    @Test
    void a_commitment_is_changed_not_reversed() {
        var books = fund.given(opened(), committed(1, 100));
        books.when(reverse(idOf(1))).expectException(EntryHasDependents.class);
    }

    private TestExecutor<Fund> paidIn() {
        return fund.given(
                opened(),
                committed(1, 100),
                at(issued(CALL, 1, 60), JUNE),
                at(paid(1, 60, 0), JUNE));
    }

    /** The id under which the ledger would know the event of this sequence. */
    private UUID idOf(int sequence) {
        return fund
                .getEventStore()
                .readEvents(STREAM)
                .asStream()
                .skip(sequence)
                .findFirst()
                .stream()
                .map(DomainEventMessage::getIdentifier)
                .map(UUID::fromString)
                .findFirst()
                .orElseThrow();
    }

    private static EntryReversed reversed(UUID id) {
        return new EntryReversed(FUND, id, "CapitalCallIssued.v1", ReasonCode.WRONG_AMOUNT);
    }

    private static ReverseEntry reverse(UUID id) {
        return new ReverseEntry(STREAM, FUND, id, ReasonCode.WRONG_AMOUNT);
    }
}
