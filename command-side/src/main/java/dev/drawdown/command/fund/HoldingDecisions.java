package dev.drawdown.command.fund;

import dev.drawdown.command.fund.books.FundBooks;
import dev.drawdown.command.fund.books.Holding;
import dev.drawdown.command.fund.books.Participants;
import dev.drawdown.command.fund.holding.CostNotLeft;
import dev.drawdown.command.fund.holding.HoldingEntry;
import dev.drawdown.command.fund.holding.HoldingEntry.Exited;
import dev.drawdown.command.fund.holding.HoldingEntry.Income;
import dev.drawdown.command.fund.holding.HoldingEntry.Made;
import dev.drawdown.command.fund.holding.HoldingEntry.Valued;
import dev.drawdown.command.fund.holding.HoldingEntry.WrittenOff;
import dev.drawdown.command.fund.holding.HoldingIsClosed;
import dev.drawdown.command.fund.holding.HoldingNotFound;
import dev.drawdown.command.fund.holding.HoldingValuedTwice;
import dev.drawdown.command.fund.holding.RecordHoldings;
import dev.drawdown.event.InvestmentExited;
import dev.drawdown.event.InvestmentIncomeReceived;
import dev.drawdown.event.InvestmentMade;
import dev.drawdown.event.InvestmentWrittenOff;
import dev.drawdown.event.InvestmentsValued;
import java.time.LocalDate;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Decides on holdings: bought before they are sold, and nothing once nothing is left. */
record HoldingDecisions(FundBooks books, Journal journal) {

    Answers.Held record(RecordHoldings command) {
        if (command.currency() != null && !command.currency().equals(currency())) {
            throw new CurrencyMismatch(currency(), command.currency());
        }
        for (HoldingEntry entry : command.inOrder()) {
            switch (entry) {
                case Made e -> make(e);
                case Income e -> receive(e);
                case Exited e -> exit(e);
                case WrittenOff e -> writeOff(e);
                case Valued _ -> {
                    // those of one date become one event, below
                }
            }
        }
        value(command);
        return new Answers.Held(
                command.entries().size(),
                command.entries().stream().map(HoldingEntry::dealId).distinct().toList());
    }

    private void make(Made entry) {
        Optional<Holding> held = books.total().holdings().find(entry.dealId());
        held.ifPresent(HoldingDecisions::refuseIfClosed);
        String company =
                entry.company() != null
                        ? entry.company()
                        : held.flatMap(Holding::company)
                                .orElseThrow(
                                        () -> new HoldingNotFound(entry.dealId(), entry.date()));
        journal.recordFrom(
                entry.row(),
                new InvestmentMade(
                        fundId(),
                        entry.dealId(),
                        company,
                        entry.sector(),
                        entry.country(),
                        entry.date(),
                        currency(),
                        entry.cost(),
                        entry.ownership(),
                        new Participants(books.total()).of(entry.participation())),
                entry.date());
    }

    private void receive(Income entry) {
        open(entry);
        journal.recordFrom(
                entry.row(),
                new InvestmentIncomeReceived(
                        fundId(), entry.dealId(), entry.date(), currency(), entry.amount()),
                entry.date());
    }

    private void exit(Exited entry) {
        Holding holding = open(entry);
        refuseIfClosed(holding);
        long released =
                entry.complete()
                        ? released(holding, entry.date(), entry.costReleased())
                        : part(holding, entry);
        journal.recordFrom(
                entry.row(),
                new InvestmentExited(
                        fundId(),
                        entry.dealId(),
                        entry.date(),
                        currency(),
                        entry.proceeds(),
                        released,
                        entry.complete()),
                entry.date());
    }

    private void writeOff(WrittenOff entry) {
        Holding holding = open(entry);
        refuseIfClosed(holding);
        journal.recordFrom(
                entry.row(),
                new InvestmentWrittenOff(
                        fundId(),
                        entry.dealId(),
                        entry.date(),
                        currency(),
                        released(holding, entry.date(), entry.cost())),
                entry.date());
    }

    private void value(RecordHoldings command) {
        Map<LocalDate, Map<UUID, InvestmentsValued.Line>> byDate = new TreeMap<>();
        for (HoldingEntry entry : command.entries()) {
            if (entry instanceof Valued e) {
                open(e);
                var line = new InvestmentsValued.Line(e.dealId(), e.value(), e.ownership());
                if (byDate.computeIfAbsent(e.date(), _ -> new LinkedHashMap<>())
                                .put(e.dealId(), line)
                        != null) {
                    throw new HoldingValuedTwice(e.dealId(), e.date());
                }
            }
        }
        byDate.forEach(
                (date, lines) ->
                        journal.record(
                                new InvestmentsValued(
                                        fundId(),
                                        date,
                                        currency(),
                                        lines.values().stream().toList()),
                                date));
    }

    /** The holding that an entry is about, bought by its date and not closed before. */
    private Holding open(HoldingEntry entry) {
        Holding holding =
                books.total()
                        .holdings()
                        .find(entry.dealId())
                        .filter(h -> h.isHeldBy(entry.date()))
                        .orElseThrow(() -> new HoldingNotFound(entry.dealId(), entry.date()));
        holding.closed()
                .filter(entry.date()::isAfter)
                .ifPresent(
                        closed -> {
                            throw HoldingIsClosed.since(holding.dealId(), closed);
                        });
        return holding;
    }

    private static void refuseIfClosed(Holding holding) {
        holding.closed()
                .ifPresent(
                        closed -> {
                            throw HoldingIsClosed.since(holding.dealId(), closed);
                        });
    }

    /** All of the cost that is left, where nothing of the holding is left after a day. */
    private static long released(Holding holding, LocalDate date, @Nullable Long stated) {
        if (holding.goesOnAfter(date)) {
            throw HoldingIsClosed.before(holding.dealId(), date);
        }
        long left = holding.costLeft(date);
        if (stated != null && stated != left) {
            throw new CostNotLeft(holding.dealId(), date, left, stated);
        }
        return left;
    }

    private static long part(Holding holding, Exited entry) {
        long left = holding.costLeft(entry.date());
        long released = entry.costReleased() == null ? left : entry.costReleased();
        if (released > left) {
            throw new CostNotLeft(holding.dealId(), entry.date(), left, released);
        }
        return released;
    }

    private UUID fundId() {
        return journal.fund().fundId();
    }

    private Currency currency() {
        return journal.fund().currency();
    }
}
