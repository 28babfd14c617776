package dev.drawdown.command.fund.books;

import dev.drawdown.event.Approved;
import dev.drawdown.event.CallLineCured;
import dev.drawdown.event.CallLineDefaulted;
import dev.drawdown.event.CallPaymentsReceived;
import dev.drawdown.event.CapitalCallIssued;
import dev.drawdown.event.CommitmentChanged;
import dev.drawdown.event.CommitmentMade;
import dev.drawdown.event.DistributionDeclared;
import dev.drawdown.event.DistributionPaid;
import dev.drawdown.event.EntryReversed;
import dev.drawdown.event.FundOpened;
import dev.drawdown.event.FundTermsAmended;
import dev.drawdown.event.OpeningBalanceReported;
import dev.drawdown.event.Proposed;
import dev.drawdown.event.Rejected;
import dev.drawdown.event.ValuationMarked;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the entries that stand add up to. */
public final class Standing {

    private @Nullable FundOpened opened;
    private final TreeMap<LocalDate, FundTermsAmended> terms = new TreeMap<>();
    private final Commitments commitments = new Commitments();
    private final Map<UUID, CallState> calls = new HashMap<>();
    private final Map<UUID, DistributionState> distributions = new HashMap<>();
    private final Map<UUID, Proposed> proposals = new HashMap<>();
    private final Map<UUID, Boolean> decided = new HashMap<>();

    void take(Entry entry) {
        LocalDate date = entry.effectiveDate();
        switch (entry.event()) {
            case FundOpened e -> opened = e;
            case FundTermsAmended e -> terms.put(e.from(), e);
            case CommitmentMade e -> commit(e, date);
            case CommitmentChanged e -> change(e, date);
            case OpeningBalanceReported e -> commitments.get(e.commitmentId()).report(e);
            case ValuationMarked e -> e.lines().forEach(line -> mark(e, line));
            case CapitalCallIssued e -> calls.put(e.callId(), new CallState(e));
            case CallPaymentsReceived e -> e.payments().forEach(this::receive);
            case CallLineDefaulted e -> call(e.callId()).defaulted().add(e.commitment());
            case CallLineCured e -> call(e.callId()).defaulted().remove(e.commitment());
            case DistributionDeclared e ->
                    distributions.put(e.distributionId(), new DistributionState(e));
            case DistributionPaid e -> e.commitments().forEach(c -> pay(e, c));
            case Proposed e -> proposals.put(e.proposalId(), e);
            case Approved e -> decided.put(e.proposalId(), true);
            case Rejected e -> decided.put(e.proposalId(), false);
            case EntryReversed _ -> throw new IllegalStateException("a reversal never stands");
        }
    }

    private void commit(CommitmentMade event, LocalDate date) {
        Commitment commitment =
                new Commitment(event.commitmentId(), event.number(), event.partnerId());
        commitment.move(date, event.kind(), event.delta());
        commitment.callableFrom(date, event.callablePercentage());
        commitments.add(commitment);
    }

    private void change(CommitmentChanged event, LocalDate date) {
        Commitment commitment = commitments.get(event.commitmentId());
        commitment.move(date, event.kind(), event.delta());
        if (event.callablePercentage() != null) {
            commitment.callableFrom(date, event.callablePercentage());
        }
    }

    private void mark(ValuationMarked mark, ValuationMarked.Line line) {
        commitments.get(line.commitmentId()).mark(mark.asOf(), line.nav());
    }

    private void receive(CallPaymentsReceived.Payment payment) {
        CallState call = call(payment.callId());
        long reduced = call.pay(payment.commitment(), payment.amount());
        Commitment commitment = commitments.numbered(payment.commitment());
        commitment.moveUnfunded(call.issued().dueDate(), Math.negateExact(reduced));
        commitment.moveCash(call.issued().dueDate(), payment.amount());
    }

    private void pay(DistributionPaid paid, int commitment) {
        DistributionState distribution = distribution(paid.distributionId());
        LocalDate date = distribution.declared().paymentDate();
        Commitment paidTo = commitments.numbered(commitment);
        paidTo.moveUnfunded(date, distribution.pay(commitment));
        paidTo.moveCash(date, Math.negateExact(distribution.gross(commitment)));
    }

    private CallState call(UUID id) {
        return findCall(id).orElseThrow(() -> new IllegalStateException("no call " + id));
    }

    private DistributionState distribution(UUID id) {
        return findDistribution(id)
                .orElseThrow(() -> new IllegalStateException("no distribution " + id));
    }

    public Optional<FundOpened> opened() {
        return Optional.ofNullable(opened);
    }

    public Commitments commitments() {
        return commitments;
    }

    public Optional<CallState> findCall(UUID id) {
        return Optional.ofNullable(calls.get(id));
    }

    public Optional<DistributionState> findDistribution(UUID id) {
        return Optional.ofNullable(distributions.get(id));
    }

    public Optional<Proposed> findProposal(UUID id) {
        return Optional.ofNullable(proposals.get(id));
    }

    public boolean isDecided(UUID proposalId) {
        return decided.containsKey(proposalId);
    }

    /** The terms that hold on a day. */
    public Optional<FundTermsAmended> termsOn(LocalDate day) {
        return Optional.ofNullable(terms.floorEntry(day)).map(Map.Entry::getValue);
    }

    public int versionsOfTerms() {
        return terms.size();
    }

    /**
     * What a call that is due on a day may still demand of a commitment, minor units: the unfunded
     * amount less what is issued and unpaid, less what may not be called. Below zero where a report
     * says that more was called than was committed.
     */
    public long callable(Commitment commitment, LocalDate due) {
        long issued =
                calls.values().stream()
                        .map(call -> call.reducingOutstanding(commitment.number()))
                        .reduce(0L, Math::addExact);
        return Math.subtractExact(
                Math.subtractExact(commitment.unfundedAmount(), issued),
                commitment.heldBackAt(due));
    }
}
