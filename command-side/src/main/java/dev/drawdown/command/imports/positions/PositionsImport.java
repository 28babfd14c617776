package dev.drawdown.command.imports.positions;

import dev.drawdown.command.imports.kind.Chunk;
import dev.drawdown.command.imports.kind.ImportKind;
import dev.drawdown.command.imports.kind.Weighed;
import dev.drawdown.command.imports.mapping.Fields;
import dev.drawdown.command.imports.mapping.Mapping;
import dev.drawdown.command.imports.reading.RowReader;
import dev.drawdown.command.imports.run.Lease;
import dev.drawdown.command.imports.run.Run;
import dev.drawdown.command.imports.staging.StagedTable;
import dev.drawdown.command.partner.PartnerId;
import org.springframework.stereotype.Component;

/** {@code positions}: a row per partner, fund and date. */
@Component
class PositionsImport implements ImportKind<PositionRow> {

    private final PartnerId partnerIds;
    private final Contradictions contradictions;
    private final PositionWeighing weighing;
    private final CommitPositions commitPositions;

    PositionsImport(
            PartnerId partnerIds,
            Contradictions contradictions,
            PositionWeighing weighing,
            CommitPositions commitPositions) {
        this.partnerIds = partnerIds;
        this.contradictions = contradictions;
        this.weighing = weighing;
        this.commitPositions = commitPositions;
    }

    @Override
    public Fields fields() {
        return PositionFields.ALL;
    }

    @Override
    public StagedTable<PositionRow> table() {
        return PositionTable.TABLE;
    }

    @Override
    public RowReader<PositionRow> reader(Run run, Mapping mapping) {
        return new PositionReader(partnerIds, run.managerId(), run.reachableFunds(), mapping);
    }

    @Override
    public Weighed weigh(Run run, Mapping mapping) {
        contradictions.find(run.id(), mapping.headerOf(PositionFields.CURRENCY));
        long superseded = contradictions.dropSuperseded(run.id());
        return new Weighed(superseded, weighing.counts(run.id()), weighing.totals(run.id()));
    }

    @Override
    public void commit(Chunk<PositionRow> chunk, Lease lease) {
        commitPositions.commit(chunk, lease);
    }
}
