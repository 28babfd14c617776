package dev.drawdown.command.fund;

import dev.drawdown.command.fund.books.Commitment;
import dev.drawdown.command.fund.books.Commitments;
import dev.drawdown.command.fund.books.FundBooks;
import dev.drawdown.command.fund.positions.Position;
import dev.drawdown.event.CommitmentChanged;
import dev.drawdown.event.CommitmentKind;
import dev.drawdown.event.CommitmentMade;
import dev.drawdown.event.FundOpened;
import dev.drawdown.event.OpeningBalanceReported;
import dev.drawdown.event.PartnerRole;
import dev.drawdown.event.ValuationMarked;
import dev.drawdown.event.ValuationStatus;
import dev.drawdown.id.DerivedId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.axonframework.modelling.command.AggregateLifecycle;

/**
 * Turns reported positions into events, in the order of their lines. What already stands is not
 * recorded again, so that the same report twice leaves one trace.
 */
final class Positions {

    private final FundOpened fund;
    private final Journal journal;
    private final Commitments commitments;
    private final Map<LocalDate, Map<UUID, ValuationMarked.Line>> marks = new TreeMap<>();

    Positions(FundOpened fund, FundBooks books, Journal journal) {
        this.fund = fund;
        this.journal = journal;
        this.commitments = books.total().commitments();
    }

    void record(List<Position> positions) {
        positions.forEach(this::record);
        marks.forEach(this::mark);
    }

    private void record(Position position) {
        UUID id = CommitmentId.of(fund.fundId(), position.partnerId());
        Commitment standing = commitments.find(id);
        if (standing == null) {
            commit(id, position);
        } else {
            restate(standing, position);
        }
        Commitment commitment = commitments.get(id);
        OpeningBalanceReported balance = position.balance(fund.fundId(), id, fund.currency());
        if (!balance.equals(commitment.balanceAsOf(position.asOf()))) {
            journal.record(balance, position.asOf(), position.line());
        }
        if (position.nav() != null
                && !position.nav().equals(commitment.markAsOf(position.asOf()))) {
            marks.computeIfAbsent(position.asOf(), _ -> new LinkedHashMap<>())
                    .put(
                            id,
                            new ValuationMarked.Line(
                                    id, position.partnerId(), position.nav(), Map.of()));
        } else {
            marks.getOrDefault(position.asOf(), new LinkedHashMap<>()).remove(id);
        }
    }

    private void commit(UUID id, Position position) {
        journal.record(
                new CommitmentMade(
                        fund.fundId(),
                        id,
                        commitments.nextNumber(),
                        position.partnerId(),
                        PartnerRole.LIMITED_PARTNER,
                        null,
                        null,
                        CommitmentKind.INITIAL,
                        position.commitment(),
                        fund.currency(),
                        BigDecimal.ONE),
                position.asOf(),
                position.line());
    }

    /** The reported amount counts from its date up to the next date at which one was stated. */
    private void restate(Commitment commitment, Position position) {
        long difference =
                Math.subtractExact(position.commitment(), commitment.amountAt(position.asOf()));
        if (difference == 0) {
            return;
        }
        var next = commitment.nextStatedAfter(position.asOf());
        change(commitment, position, position.asOf(), difference);
        next.ifPresent(date -> change(commitment, position, date, Math.negateExact(difference)));
    }

    private void change(Commitment commitment, Position position, LocalDate from, long delta) {
        journal.record(
                new CommitmentChanged(
                        fund.fundId(),
                        commitment.id(),
                        commitment.partnerId(),
                        null,
                        CommitmentKind.RESTATED,
                        delta,
                        fund.currency(),
                        null),
                from,
                position.line());
    }

    private void mark(LocalDate asOf, Map<UUID, ValuationMarked.Line> lines) {
        if (lines.isEmpty()) {
            return;
        }
        UUID markId =
                DerivedId.of("mark", fund.fundId(), asOf, AggregateLifecycle.getVersion() + 1);
        long net =
                lines.values().stream().map(ValuationMarked.Line::nav).reduce(0L, Math::addExact);
        journal.record(
                new ValuationMarked(
                        fund.fundId(),
                        markId,
                        asOf,
                        ValuationStatus.FINAL,
                        null,
                        false,
                        fund.currency(),
                        null,
                        net,
                        List.copyOf(lines.values())),
                asOf);
    }
}
