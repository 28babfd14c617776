package dev.drawdown.command.fund.books;

import dev.drawdown.event.Approved;
import dev.drawdown.event.CallLineCured;
import dev.drawdown.event.CallLineDefaulted;
import dev.drawdown.event.CallPaymentsReceived;
import dev.drawdown.event.CapitalCallIssued;
import dev.drawdown.event.CommitmentChanged;
import dev.drawdown.event.CommitmentMade;
import dev.drawdown.event.DailyNavStruck;
import dev.drawdown.event.DistributionDeclared;
import dev.drawdown.event.DistributionPaid;
import dev.drawdown.event.EntryReversed;
import dev.drawdown.event.FundChargeRecorded;
import dev.drawdown.event.FundOpened;
import dev.drawdown.event.FundTermsAmended;
import dev.drawdown.event.HoldingEvent;
import dev.drawdown.event.OpeningBalanceReported;
import dev.drawdown.event.Proposed;
import dev.drawdown.event.RecallRightsExpired;
import dev.drawdown.event.Rejected;
import dev.drawdown.event.SubscriptionLineDrawn;
import dev.drawdown.event.SubscriptionLineRepaid;
import dev.drawdown.event.ValuationMarked;
import java.time.LocalDate;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the entries that stand add up to. */
public final class Standing {

    private @Nullable FundOpened opened;
    private final TreeMap<LocalDate, FundTermsAmended> terms = new TreeMap<>();
    private final Commitments commitments = new Commitments();
    private final Map<UUID, CallState> calls = new LinkedHashMap<>();
    private final Map<UUID, DistributionState> distributions = new LinkedHashMap<>();
    private final Map<Integer, Long> unpaid = new HashMap<>();
    private final Map<Integer, RecallRights> rights = new HashMap<>();
    private final Holdings holdings = new Holdings();
    private final SubscriptionLine subscriptionLine;
    private final Map<UUID, Proposed> proposals = new LinkedHashMap<>();
    private final Set<UUID> decided = new LinkedHashSet<>();

    Standing() {
        subscriptionLine = new SubscriptionLine();
    }

    Standing(StandingSnapshot snapshot) {
        opened = snapshot.opened();
        snapshot.terms().forEach(version -> terms.put(version.from(), version));
        snapshot.commitments().forEach(commitments::add);
        snapshot.calls().forEach(call -> issue(new CallState(call)));
        snapshot.distributions()
                .forEach(
                        d ->
                                distributions.put(
                                        d.declared().distributionId(), new DistributionState(d)));
        snapshot.proposals().forEach(proposed -> proposals.put(proposed.proposalId(), proposed));
        decided.addAll(snapshot.decided());
        rights.putAll(snapshot.rights());
        snapshot.holdings().forEach(holdings::add);
        subscriptionLine = snapshot.subscriptionLine();
    }

    StandingSnapshot snapshot() {
        return new StandingSnapshot(
                opened,
                terms.values(),
                commitments.all(),
                calls.values().stream().map(CallState::snapshot).toList(),
                distributions.values().stream().map(DistributionState::snapshot).toList(),
                proposals.values(),
                decided,
                rights,
                holdings.all(),
                subscriptionLine);
    }

    /** How many lines and amounts it holds, roughly. */
    public int weight() {
        return commitments.all().stream().mapToInt(Commitment::weight).sum()
                + calls.values().stream().mapToInt(call -> call.lines().size()).sum()
                + distributions.values().stream().mapToInt(d -> d.lines().size()).sum()
                + holdings.all().stream().mapToInt(Holding::weight).sum()
                + subscriptionLine.moves().size()
                + 1;
    }

    void take(Entry entry) {
        LocalDate date = entry.effectiveDate();
        switch (entry.event()) {
            case FundOpened e -> opened = e;
            case FundTermsAmended e -> terms.put(e.from(), e);
            case CommitmentMade e -> commit(e, date);
            case CommitmentChanged e -> change(e, date);
            case OpeningBalanceReported e -> commitments.get(e.commitmentId()).report(e);
            case ValuationMarked e -> e.lines().forEach(line -> mark(e, line));
            case CapitalCallIssued e -> issue(new CallState(e));
            case CallPaymentsReceived e -> e.payments().forEach(this::receive);
            case CallLineDefaulted e -> call(e.callId()).defaulted().add(e.commitment());
            case CallLineCured e -> call(e.callId()).defaulted().remove(e.commitment());
            case DistributionDeclared e ->
                    distributions.put(e.distributionId(), new DistributionState(e));
            case DistributionPaid e -> e.commitments().forEach(c -> pay(e, c));
            case RecallRightsExpired e -> e.lines().forEach(line -> expire(e.asOf(), line));
            case HoldingEvent e -> holdings.take(e);
            case SubscriptionLineDrawn e -> subscriptionLine.move(e.date(), e.amount());
            case SubscriptionLineRepaid e ->
                    subscriptionLine.move(e.date(), Math.negateExact(e.amount()));
            case DailyNavStruck _, FundChargeRecorded _ -> {
                // no rule depends on them
            }
            case Proposed e -> proposals.put(e.proposalId(), e);
            case Approved e -> decided.add(e.proposalId());
            case Rejected e -> decided.add(e.proposalId());
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

    private void issue(CallState call) {
        calls.put(call.issued().callId(), call);
        call.lines()
                .keySet()
                .forEach(
                        number -> unpaid.merge(number, call.outstandingOf(number), Math::addExact));
    }

    private void receive(CallPaymentsReceived.Payment payment) {
        CallState call = call(payment.callId());
        long reduced = call.pay(payment.commitment(), payment.amount());
        unpaid.merge(payment.commitment(), Math.negateExact(reduced), Math::addExact);
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
        distribution
                .expiring(commitment)
                .forEach((lastDay, amount) -> rights(commitment).grant(date, lastDay, amount));
    }

    private void expire(LocalDate asOf, RecallRightsExpired.Line line) {
        commitments.numbered(line.commitment()).moveUnfunded(asOf, Math.negateExact(line.amount()));
        rights(line.commitment()).expire(asOf, line.amount());
    }

    private RecallRights rights(int commitment) {
        return rights.computeIfAbsent(commitment, _ -> new RecallRights());
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

    public Holdings holdings() {
        return holdings;
    }

    public SubscriptionLine subscriptionLine() {
        return subscriptionLine;
    }

    public Optional<Proposed> findProposal(UUID id) {
        return Optional.ofNullable(proposals.get(id));
    }

    public boolean isDecided(UUID proposalId) {
        return decided.contains(proposalId);
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
     * amount of that day less what is issued and unpaid, less what may not be called. Below zero
     * where a report says that more was called than was committed.
     */
    public long callable(Commitment commitment, LocalDate due) {
        return Math.subtractExact(
                Math.subtractExact(unfunded(commitment, due), unpaid(commitment)),
                commitment.heldBackAt(due));
    }

    /** The unfunded amount without what cannot be called again by a day, recorded or not. */
    public long unfunded(Commitment commitment, LocalDate day) {
        return lapsed(commitment, day).values().stream()
                .reduce(commitment.unfundedAmount(), Math::subtractExact);
    }

    /**
     * What has expired by a day, was not called again, and is not recorded yet, by the first day
     * without it. Never more than is uncalled; what a report states has no expiries before it.
     */
    SortedMap<LocalDate, Long> lapsed(Commitment commitment, LocalDate day) {
        RecallRights of = rights.get(commitment.number());
        if (of == null) {
            return Collections.emptySortedMap();
        }
        Map<LocalDate, Long> called = new TreeMap<>();
        calls.values()
                .forEach(
                        call ->
                                called.merge(
                                        call.issued().dueDate(),
                                        call.reducing(commitment.number()),
                                        Math::addExact));
        SortedMap<LocalDate, Long> lapsed = of.unused(called, commitment.lastReport(), day);
        long uncalled = Math.subtractExact(commitment.unfundedAmount(), unpaid(commitment));
        for (Map.Entry<LocalDate, Long> entry : lapsed.entrySet()) {
            entry.setValue(Math.min(entry.getValue(), Math.max(0, uncalled)));
            uncalled = Math.subtractExact(uncalled, entry.getValue());
        }
        lapsed.values().removeIf(amount -> amount == 0);
        return lapsed;
    }

    /** Whether every expiry that is recorded rests on something paid out. */
    boolean rightsCoverWhatExpired() {
        return rights.values().stream().allMatch(RecallRights::coverWhatExpired);
    }

    private long unpaid(Commitment commitment) {
        return unpaid.getOrDefault(commitment.number(), 0L);
    }
}
