package dev.drawdown.command.imports.subscriptionline;

import dev.drawdown.command.imports.fund.BookedFunds;
import dev.drawdown.command.imports.fund.FundReader;
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

/** {@code subscription-line}: a row per drawing and repayment of a fund. */
@Component
class MovementsImport implements ImportKind<MovementRow> {

    private final BookedFunds funds;
    private final MovementContradictions contradictions;
    private final MovementWeighing weighing;
    private final Sender sender;

    MovementsImport(
            BookedFunds funds,
            MovementContradictions contradictions,
            MovementWeighing weighing,
            Sender sender) {
        this.funds = funds;
        this.contradictions = contradictions;
        this.weighing = weighing;
        this.sender = sender;
    }

    @Override
    public Fields fields() {
        return MovementFields.ALL;
    }

    @Override
    public StagedTable<MovementRow> table() {
        return MovementTable.TABLE;
    }

    @Override
    public RowReader<MovementRow> reader(Run run, Mapping mapping) {
        return new MovementReader(new FundReader(funds, run, mapping), mapping);
    }

    @Override
    public Weighed weigh(Run run, Mapping mapping) {
        long known = weighing.dropKnown(run.id());
        contradictions.find(run.id(), mapping);
        weighing.putInOrder(run.id());
        return new Weighed(known, weighing.counts(run.id(), known), weighing.totals(run.id()));
    }

    /** It has no id of its own: what another import recorded since would count twice. */
    @Override
    public boolean isOutdated(Run run) {
        return weighing.anyKnown(run.id());
    }

    @Override
    public void commit(Chunk<MovementRow> chunk, Lease lease) {
        sender.sendAll(
                chunk.byTarget().values().stream()
                        .map(rows -> new CommitMovements(chunk, rows))
                        .toList(),
                lease);
    }
}
