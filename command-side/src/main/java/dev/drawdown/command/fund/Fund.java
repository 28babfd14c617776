package dev.drawdown.command.fund;

import dev.drawdown.command.fund.Answers.Opened;
import dev.drawdown.command.fund.amendterms.AmendTerms;
import dev.drawdown.command.fund.approve.ApproveProposal;
import dev.drawdown.command.fund.approve.RejectProposal;
import dev.drawdown.command.fund.books.ConcernedPartners;
import dev.drawdown.command.fund.books.Entry;
import dev.drawdown.command.fund.books.FundBooks;
import dev.drawdown.command.fund.callcapital.DefaultCallLine;
import dev.drawdown.command.fund.callcapital.IssueCapitalCall;
import dev.drawdown.command.fund.callcapital.PreviewCapitalCall;
import dev.drawdown.command.fund.changecommitment.ChangeCommitment;
import dev.drawdown.command.fund.charge.RecordCharge;
import dev.drawdown.command.fund.charge.RecordCharges;
import dev.drawdown.command.fund.commit.CommitToFund;
import dev.drawdown.command.fund.dailynav.StrikeDailyNavs;
import dev.drawdown.command.fund.distribute.DeclareDistribution;
import dev.drawdown.command.fund.distribute.PayDistribution;
import dev.drawdown.command.fund.distribute.PreviewDistribution;
import dev.drawdown.command.fund.expirerecalls.ExpireRecalls;
import dev.drawdown.command.fund.holding.RecordHoldings;
import dev.drawdown.command.fund.open.FundAlreadyOpen;
import dev.drawdown.command.fund.open.OpenFund;
import dev.drawdown.command.fund.openingbalance.ReportOpeningBalance;
import dev.drawdown.command.fund.positions.RecordPositions;
import dev.drawdown.command.fund.receivepayments.ReceivePayments;
import dev.drawdown.command.fund.reverse.ReverseEntry;
import dev.drawdown.command.fund.subscriptionline.MoveSubscriptionLine;
import dev.drawdown.command.fund.valuation.MarkValuation;
import dev.drawdown.command.ledger.Cacheable;
import dev.drawdown.command.ledger.Recorded;
import dev.drawdown.event.FundEvent;
import dev.drawdown.event.FundOpened;
import java.time.LocalDate;
import java.util.UUID;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.annotation.MessageIdentifier;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/** The books of one fund: the boundary within which money always adds up. */
@Aggregate
class Fund implements Cacheable {

    @SuppressWarnings("UnusedVariable") // Axon reads it
    @AggregateIdentifier
    private String stream;

    private final FundBooks books;

    @SuppressWarnings("NullAway.Init") // set by FundOpened, the first event of every fund
    Fund() {
        books = new FundBooks();
    }

    Fund(FundSnapshots.Kept kept) {
        stream = kept.stream();
        books = FundBooks.of(kept.books());
    }

    FundSnapshots.Kept snapshot() {
        return new FundSnapshots.Kept(stream, books.snapshot());
    }

    @Override
    public int weight() {
        return books.total().weight();
    }

    @Override
    public void forgetHistory() {
        books.forgetHistory();
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Opened decide(OpenFund command) {
        if (books.total().opened().isPresent()) {
            throw new FundAlreadyOpen();
        }
        journal(command.event()).record(command.event(), command.effectiveDate());
        return new Opened(command.event().fundId());
    }

    @CommandHandler
    Answers.Amended decide(AmendTerms command) {
        return new MasterDataDecisions(books, journal()).amend(command);
    }

    @CommandHandler
    Answers.Committed decide(CommitToFund command) {
        return new CommitmentDecisions(books, journal()).commit(command);
    }

    @CommandHandler
    Answers.Committed decide(ChangeCommitment command) {
        return new CommitmentDecisions(books, journal()).change(command);
    }

    @CommandHandler
    Answers.Committed decide(ReportOpeningBalance command) {
        return new CommitmentDecisions(books, journal()).report(command);
    }

    @CommandHandler
    Answers.Marked decide(MarkValuation command) {
        return new ValuationDecisions(books, journal()).mark(command);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Opened decide(RecordPositions command) {
        Journal journal = journal(command.fund());
        FundOpened standing = books.total().opened().orElse(null);
        if (standing == null) {
            journal.record(command.fund(), command.earliest());
        } else if (!standing.currency().equals(command.fund().currency())) {
            throw new CurrencyMismatch(standing.currency(), command.fund().currency());
        }
        new Positions(command.fund(), books, journal).record(command.positions());
        return new Opened(command.fund().fundId());
    }

    @CommandHandler
    Answers.CallPreview decide(PreviewCapitalCall command) {
        return new CallDecisions(books, journal()).preview(command.plan());
    }

    @CommandHandler
    Answers.Entered decide(IssueCapitalCall command) {
        return new CallDecisions(books, journal()).issue(command);
    }

    @CommandHandler
    Answers.Received decide(ReceivePayments command) {
        return new CallDecisions(books, journal()).receive(command);
    }

    @CommandHandler
    Answers.Committed decide(DefaultCallLine command) {
        return new CallDecisions(books, journal()).declareDefault(command);
    }

    @CommandHandler
    Answers.DistributionPreview decide(PreviewDistribution command) {
        return new DistributionDecisions(books, journal()).preview(command.plan());
    }

    @CommandHandler
    Answers.Entered decide(DeclareDistribution command) {
        return new DistributionDecisions(books, journal()).declare(command);
    }

    @CommandHandler
    Answers.Paid decide(PayDistribution command) {
        return new DistributionDecisions(books, journal()).pay(command);
    }

    @CommandHandler
    Answers.Held decide(RecordHoldings command) {
        return new HoldingDecisions(books, journal()).record(command);
    }

    @CommandHandler
    Answers.Moved decide(MoveSubscriptionLine command) {
        return new FundValueDecisions(books, journal()).move(command);
    }

    @CommandHandler
    Answers.Struck decide(StrikeDailyNavs command) {
        return new FundValueDecisions(books, journal()).strike(command);
    }

    @CommandHandler
    Answers.Charged decide(RecordCharge command) {
        return new FundValueDecisions(books, journal()).charge(command);
    }

    @CommandHandler
    Answers.AllCharged decide(RecordCharges command) {
        return new FundValueDecisions(books, journal()).charge(command);
    }

    @CommandHandler
    Answers.Reversed decide(ReverseEntry command) {
        return new ReversalDecisions(books, journal()).reverse(command);
    }

    @CommandHandler
    Answers.Decided decide(ApproveProposal command) {
        return new FourEyesDecisions(books, journal()).approve(command);
    }

    @CommandHandler
    Answers.Decided decide(RejectProposal command) {
        return new FourEyesDecisions(books, journal()).reject(command);
    }

    @CommandHandler
    Answers.Expired decide(ExpireRecalls command) {
        return new Expiries(books, journal()).record(command);
    }

    private Journal journal() {
        return journal(books.total().opened().orElseThrow(FundNotFound::new));
    }

    private Journal journal(FundOpened fund) {
        return new Journal(fund, new ConcernedPartners(books));
    }

    @EventSourcingHandler
    void evolve(
            FundEvent event,
            @MessageIdentifier String eventId,
            @MetaDataValue(Recorded.EFFECTIVE_DATE) LocalDate effectiveDate,
            @MetaDataValue(Recorded.REVERSED) @Nullable Boolean reversed) {
        stream = event.stream();
        Entry entry = new Entry(UUID.fromString(eventId), event, effectiveDate);
        if (reversed == null) {
            books.take(entry);
        } else {
            books.takeReversed(entry);
        }
    }
}
