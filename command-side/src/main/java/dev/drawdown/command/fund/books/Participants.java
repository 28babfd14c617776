package dev.drawdown.command.fund.books;

import dev.drawdown.command.fund.holding.HoldingEntry;
import dev.drawdown.event.InvestmentMade.Participation;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Who takes part in a deal, by the fund's own numbers. */
public final class Participants {

    private final Standing books;

    public Participants(Standing books) {
        this.books = books;
    }

    /**
     * The participation as an event keeps it, ordered by the id of the commitment.
     *
     * @throws CommitmentNotFound if one is not this fund's
     * @throws LinesDoNotAddUp if one takes part twice
     */
    public List<Participation> of(List<HoldingEntry.Participant> participants) {
        Set<UUID> seen = new HashSet<>();
        return participants.stream()
                .sorted(Comparator.comparing(HoldingEntry.Participant::commitmentId))
                .map(
                        p -> {
                            if (!seen.add(p.commitmentId())) {
                                throw new LinesDoNotAddUp(
                                        "Commitment %s takes part twice."
                                                .formatted(p.commitmentId()));
                            }
                            Commitment commitment = books.commitments().get(p.commitmentId());
                            return new Participation(commitment.number(), p.weight());
                        })
                .toList();
    }
}
