package dev.drawdown.command.imports.indexseries;

import dev.drawdown.command.imports.kind.Chunk;
import dev.drawdown.command.imports.kind.ImportKind;
import dev.drawdown.command.imports.kind.Weighed;
import dev.drawdown.command.imports.mapping.Fields;
import dev.drawdown.command.imports.mapping.Mapping;
import dev.drawdown.command.imports.reading.RowReader;
import dev.drawdown.command.imports.run.Lease;
import dev.drawdown.command.imports.run.Run;
import dev.drawdown.command.imports.sending.Sender;
import dev.drawdown.command.imports.staging.StagedTable;
import org.springframework.stereotype.Component;

/** {@code index-series}: a row per index and date. */
@Component
class IndexSeriesImport implements ImportKind<IndexLevelRow> {

    private final IndexContradictions contradictions;
    private final IndexWeighing weighing;
    private final Sender sender;

    IndexSeriesImport(IndexContradictions contradictions, IndexWeighing weighing, Sender sender) {
        this.contradictions = contradictions;
        this.weighing = weighing;
        this.sender = sender;
    }

    @Override
    public Fields fields() {
        return IndexFields.ALL;
    }

    @Override
    public StagedTable<IndexLevelRow> table() {
        return IndexLevelTable.TABLE;
    }

    /** An index is the manager's: its administrators record it whatever funds they are bound to. */
    @Override
    public boolean isForFunds() {
        return false;
    }

    @Override
    public RowReader<IndexLevelRow> reader(Run run, Mapping mapping) {
        return new IndexLevelReader(run.managerId(), mapping);
    }

    @Override
    public Weighed weigh(Run run, Mapping mapping) {
        contradictions.find(run.id(), mapping);
        return weighing.weigh(run.id());
    }

    @Override
    public void commit(Chunk<IndexLevelRow> chunk, Lease lease) {
        sender.sendAll(
                chunk.byTarget().values().stream()
                        .map(rows -> new CommitLevels(chunk, rows))
                        .toList(),
                lease);
    }
}
