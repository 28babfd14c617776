package dev.drawdown.command.fund.books;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Divides a fund's value among its commitments by their capital accounts, never by commitment: who
 * paid in earlier, or was paid out more, holds another share than was promised.
 */
public final class CapitalAccounts {

    private final Standing books;

    public CapitalAccounts(Standing books) {
        this.books = books;
    }

    /**
     * One value for each commitment, ordered by id; minor units.
     *
     * @throws NothingToAllocate if no capital account is above zero
     */
    public Map<UUID, Long> divide(long net, LocalDate asOf) {
        List<Commitment> sharing = new ArrayList<>(books.commitments().all());
        sharing.sort(Comparator.comparing(Commitment::id));
        List<Long> values =
                Shares.of(
                        net,
                        sharing.stream()
                                .map(commitment -> Math.max(0, commitment.capitalAccountAt(asOf)))
                                .toList());
        Map<UUID, Long> lines = new LinkedHashMap<>();
        for (int i = 0; i < sharing.size(); i++) {
            lines.put(sharing.get(i).id(), values.get(i));
        }
        return lines;
    }
}
