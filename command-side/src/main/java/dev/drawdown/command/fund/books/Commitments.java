package dev.drawdown.command.fund.books;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** All commitments of one fund, by id and by the fund's own numbers. */
public final class Commitments {

    private final Map<UUID, Commitment> byId = new LinkedHashMap<>();
    private final TreeMap<Integer, Commitment> byNumber = new TreeMap<>();

    void add(Commitment commitment) {
        byId.put(commitment.id(), commitment);
        byNumber.put(commitment.number(), commitment);
    }

    /** The commitment, or a refusal that names it. */
    public Commitment get(UUID id) {
        Commitment commitment = byId.get(id);
        if (commitment == null) {
            throw new CommitmentNotFound(id);
        }
        return commitment;
    }

    public @Nullable Commitment find(UUID id) {
        return byId.get(id);
    }

    /** The commitment that an event's line means. */
    public Commitment numbered(int number) {
        Commitment commitment = byNumber.get(number);
        if (commitment == null) {
            throw new IllegalStateException("no commitment has number " + number);
        }
        return commitment;
    }

    public Collection<Commitment> all() {
        return byId.values();
    }

    /** Commitments are numbered in the order in which they are made. */
    public int nextNumber() {
        return byId.size() + 1;
    }
}
