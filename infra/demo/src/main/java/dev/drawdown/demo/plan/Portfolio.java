package dev.drawdown.demo.plan;

import dev.drawdown.money.Allocation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The companies that the fund's calls buy and its distributions come from: oldest sold first, and
 * at every quarter's end together worth what the fund is worth.
 */
final class Portfolio {

    private static final int EVERY_THIRD = 3;
    private static final int PERCENT = 100;

    private final Dice dice;
    private final Diary diary;
    private final int fundNumber;
    private final List<Deal> deals = new ArrayList<>();
    private final List<Bodies.Holding> entries = new ArrayList<>();
    private int purchases;

    /** A company with what is left of its cost; minor units. */
    private static final class Deal {
        private final String company;
        private long cost;
        private boolean open = true;

        private Deal(String company) {
            this.company = company;
        }
    }

    Portfolio(Dice dice, Diary diary, int fundNumber) {
        this.dice = dice;
        this.diary = diary;
        this.fundNumber = fundNumber;
    }

    /** Every third purchase adds to the newest company, the others are new ones. */
    void buy(LocalDate day, long cost) {
        if (cost <= 0) {
            return;
        }
        purchases++;
        var deal = purchases % EVERY_THIRD == 0 ? newest().orElseGet(this::found) : found();
        deal.cost += cost;
        var company = Company.of(fundNumber, deals.indexOf(deal));
        entries.add(Bodies.Holding.made(day, company, cost, owned(deal)));
    }

    private Deal found() {
        var deal = new Deal(Company.of(fundNumber, deals.size()).name());
        deals.add(deal);
        return deal;
    }

    private Optional<Deal> newest() {
        return open().isEmpty() ? Optional.empty() : Optional.of(open().getLast());
    }

    private List<Deal> open() {
        return deals.stream().filter(deal -> deal.open).toList();
    }

    /** In hundredths of a per cent, as the company's first round settled it. */
    private int owned(Deal deal) {
        return dice.between(8, 60, "owned " + deal.company) * PERCENT;
    }

    /** A dividend of the oldest company. */
    void receive(LocalDate day, long amount) {
        if (amount > 0 && !open().isEmpty()) {
            entries.add(Bodies.Holding.income(day, open().getFirst().company, amount));
        }
    }

    /** Sells so much cost for so much money, the oldest first; the last company is never sold. */
    void sell(LocalDate day, long cost, long proceeds) {
        var costLeft = cost;
        var moneyLeft = proceeds;
        while (moneyLeft > 0 && !open().isEmpty()) {
            var oldest = open().getFirst();
            var whole = open().size() > 1 && costLeft >= oldest.cost;
            var released = whole ? oldest.cost : Math.min(costLeft, Math.max(0, oldest.cost - 1));
            var money = whole && costLeft > released ? moneyLeft / 2 : moneyLeft;
            entries.add(Bodies.Holding.exited(day, oldest.company, money, released, whole));
            oldest.cost -= released;
            oldest.open = !whole;
            costLeft -= released;
            moneyLeft -= money;
        }
    }

    /** What happened in a quarter and what is held at its end, told when it is known. */
    void tell(LocalDate asOf, LocalDate known, long value) {
        var held = open();
        if (!held.isEmpty()) {
            var shares =
                    Allocation.of(value, held.stream().map(deal -> weight(deal, asOf)).toList());
            for (var i = 0; i < held.size(); i++) {
                entries.add(Bodies.Holding.valued(asOf, held.get(i).company, shares.get(i)));
            }
        }
        if (!entries.isEmpty()) {
            diary.note(
                    known,
                    "holdings-" + asOf,
                    Book.path("holdings"),
                    new Bodies.Holdings(List.copyOf(entries)));
            entries.clear();
        }
    }

    private long weight(Deal deal, LocalDate asOf) {
        return Math.max(1, deal.cost / PERCENT * mood(deal, asOf));
    }

    /** How a company does beside the others, in per cent: slowly better or worse. */
    private int mood(Deal deal, LocalDate asOf) {
        return dice.between(70, 130, "mood " + deal.company)
                + dice.between(-8, 8, "mood " + deal.company + " " + asOf);
    }
}
