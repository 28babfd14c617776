package dev.drawdown.command.imports.holdings;

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

/** {@code holdings}: a row for everything that happened to a holding. */
@Component
class HoldingsImport implements ImportKind<HoldingRow> {

    private final BookedFunds funds;
    private final HoldingContradictions contradictions;
    private final HoldingWeighing weighing;
    private final Sender sender;

    HoldingsImport(
            BookedFunds funds,
            HoldingContradictions contradictions,
            HoldingWeighing weighing,
            Sender sender) {
        this.funds = funds;
        this.contradictions = contradictions;
        this.weighing = weighing;
        this.sender = sender;
    }

    @Override
    public Fields fields() {
        return HoldingFields.ALL;
    }

    @Override
    public StagedTable<HoldingRow> table() {
        return HoldingTable.TABLE;
    }

    @Override
    public RowReader<HoldingRow> reader(Run run, Mapping mapping) {
        return new HoldingReader(new FundReader(funds, run, mapping), mapping);
    }

    @Override
    public Weighed weigh(Run run, Mapping mapping) {
        contradictions.findAmongRows(run.id(), mapping);
        long twice = weighing.dropDoubleValues(run.id());
        long known = weighing.dropKnown(run.id());
        contradictions.find(run.id(), mapping);
        weighing.putInOrder(run.id());
        return new Weighed(
                twice + known, weighing.counts(run.id(), known), weighing.totals(run.id()));
    }

    /** A purchase has no id of its own: what another import recorded since would count twice. */
    @Override
    public boolean isOutdated(Run run) {
        return weighing.anyKnown(run.id());
    }

    @Override
    public void commit(Chunk<HoldingRow> chunk, Lease lease) {
        sender.sendAll(
                chunk.byTarget().values().stream()
                        .map(rows -> new CommitHoldings(chunk, rows))
                        .toList(),
                lease);
    }
}
