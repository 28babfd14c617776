package dev.drawdown.command.fund.books;

import java.time.LocalDate;
import java.util.NavigableMap;

/** A balance that moves by dates: what is asked of it on a day must also be there on all later. */
final class Balances {

    private Balances() {}

    /** The least that the balance comes to at the close of a day or of any later one. */
    static long least(NavigableMap<LocalDate, Long> moves, LocalDate from) {
        long balance = moves.headMap(from, true).values().stream().reduce(0L, Math::addExact);
        long least = balance;
        for (long move : moves.tailMap(from, false).values()) {
            balance = Math.addExact(balance, move);
            least = Math.min(least, balance);
        }
        return least;
    }
}
