package dev.drawdown.command.fund;

import dev.drawdown.command.fund.commit.CommitToFund;
import dev.drawdown.command.fund.commit.CommitmentAlreadyMade;
import dev.drawdown.command.fund.open.FundAlreadyOpen;
import dev.drawdown.command.fund.open.OpenFund;
import dev.drawdown.command.fund.openingbalance.ReportOpeningBalance;
import dev.drawdown.command.fund.positions.RecordPositions;
import dev.drawdown.command.fund.valuation.MarkValuation;
import dev.drawdown.command.ledger.Recorded;
import dev.drawdown.event.CommitmentChanged;
import dev.drawdown.event.CommitmentKind;
import dev.drawdown.event.CommitmentMade;
import dev.drawdown.event.FundEvent;
import dev.drawdown.event.FundOpened;
import dev.drawdown.event.OpeningBalanceReported;
import dev.drawdown.event.ValuationMarked;
import java.time.LocalDate;
import java.util.Currency;
import java.util.UUID;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;

/** The books of one fund: the boundary within which money always adds up. */
@Aggregate
class Fund {

    @SuppressWarnings("UnusedVariable") // Axon reads it
    @AggregateIdentifier
    private String stream;

    private boolean open;
    private UUID managerId;
    private Currency currency;
    private final Commitments commitments = new Commitments();

    @SuppressWarnings("NullAway.Init") // set by FundOpened, the first event of every fund
    Fund() {}

    /** The ids that opening makes. */
    record Opened(UUID fundId) {}

    /** The ids that committing makes. */
    record Committed(UUID commitmentId) {}

    /** The ids that a mark makes. */
    record Marked(UUID markId) {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Opened decide(OpenFund command) {
        if (open) {
            throw new FundAlreadyOpen();
        }
        managerId = command.event().managerId();
        record(command.event(), command.effectiveDate());
        return new Opened(command.event().fundId());
    }

    @CommandHandler
    Committed decide(CommitToFund command) {
        UUID id = CommitmentId.of(command.fundId(), command.partnerId());
        if (commitments.find(id) != null) {
            throw new CommitmentAlreadyMade(id);
        }
        record(
                new CommitmentMade(
                        command.fundId(),
                        id,
                        commitments.nextNumber(),
                        command.partnerId(),
                        command.role(),
                        command.shareClass(),
                        null,
                        CommitmentKind.INITIAL,
                        command.amount(),
                        currency,
                        command.callablePercentage()),
                command.effectiveDate());
        return new Committed(id);
    }

    @CommandHandler
    Committed decide(ReportOpeningBalance command) {
        Commitment commitment = commitments.get(command.commitmentId());
        record(
                command.balance(
                        commitment.partnerId(), currency, commitment.amountAt(command.asOf())),
                command.asOf());
        return new Committed(commitment.id());
    }

    @CommandHandler
    Marked decide(MarkValuation command) {
        command.refuseUnlessComplete(commitments.all().stream().map(Commitment::id).toList());
        ValuationMarked mark = command.mark(currency, id -> commitments.get(id).partnerId());
        record(mark, command.asOf());
        return new Marked(mark.markId());
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Opened decide(RecordPositions command) {
        if (open && !currency.equals(command.fund().currency())) {
            throw new CurrencyMismatch(currency, command.fund().currency());
        }
        if (!open) {
            managerId = command.fund().managerId();
            record(command.fund(), command.earliest());
        }
        new Positions(command.fund(), commitments).record(command.positions());
        return new Opened(command.fund().fundId());
    }

    private void record(FundEvent event, LocalDate effectiveDate) {
        Recorded.apply(event, managerId, effectiveDate);
    }

    @EventSourcingHandler
    void evolve(FundEvent event, @MetaDataValue(Recorded.EFFECTIVE_DATE) LocalDate effectiveDate) {
        switch (event) {
            case FundOpened e -> {
                stream = e.stream();
                open = true;
                managerId = e.managerId();
                currency = e.currency();
            }
            case CommitmentMade e -> {
                Commitment commitment = new Commitment(e.commitmentId(), e.partnerId());
                commitment.add(effectiveDate, e.delta());
                commitments.add(commitment);
            }
            case CommitmentChanged e ->
                    commitments.get(e.commitmentId()).add(effectiveDate, e.delta());
            case OpeningBalanceReported e -> commitments.get(e.commitmentId()).report(e);
            case ValuationMarked e ->
                    e.lines()
                            .forEach(
                                    line ->
                                            commitments
                                                    .get(line.commitmentId())
                                                    .mark(e.asOf(), line.nav()));
        }
    }
}
