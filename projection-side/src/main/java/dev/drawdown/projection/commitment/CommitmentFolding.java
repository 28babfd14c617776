package dev.drawdown.projection.commitment;

import dev.drawdown.event.CommitmentChanged;
import dev.drawdown.event.CommitmentMade;
import dev.drawdown.event.FundOpened;
import dev.drawdown.event.LedgerEntry;
import dev.drawdown.event.OpeningBalanceReported;
import dev.drawdown.event.PartnerEvent;
import dev.drawdown.event.ValuationMarked;
import dev.drawdown.projection.batch.Change;
import dev.drawdown.projection.batch.Folding;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** One batch of what happens to commitments' terms. */
final class CommitmentFolding implements Folding {

    private final CommitmentTable table;
    private final List<Commitment> made = new ArrayList<>();
    private final Map<UUID, CommitmentMove> moves = new LinkedHashMap<>();

    CommitmentFolding(CommitmentTable table) {
        this.table = table;
    }

    @Override
    public void expect(LedgerEntry entry) {}

    @Override
    public void load() {}

    @Override
    public Change fold(LedgerEntry entry) {
        return switch (entry.event()) {
            case CommitmentMade e -> () -> made.add(new Commitment(e, entry.effectiveDate()));
            case CommitmentChanged e -> move(CommitmentMove.of(e, entry.effectiveDate()));
            case FundOpened _ -> Change.NONE;
            case OpeningBalanceReported _ -> Change.NONE;
            case ValuationMarked _ -> Change.NONE;
            case PartnerEvent _ -> Change.NONE;
        };
    }

    @Override
    public void save() {
        table.make(made);
        table.move(moves.values());
    }

    private Change move(CommitmentMove move) {
        CommitmentMove sofar = moves.get(move.commitmentId());
        CommitmentMove both = sofar == null ? move : sofar.then(move);
        return () -> moves.put(both.commitmentId(), both);
    }
}
