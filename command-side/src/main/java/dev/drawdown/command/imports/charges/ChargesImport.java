package dev.drawdown.command.imports.charges;

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

/** {@code charges}: a row per fee, expense or carry of a fund. */
@Component
class ChargesImport implements ImportKind<ChargeRow> {

    private final BookedFunds funds;
    private final ChargeContradictions contradictions;
    private final ChargeWeighing weighing;
    private final Sender sender;

    ChargesImport(
            BookedFunds funds,
            ChargeContradictions contradictions,
            ChargeWeighing weighing,
            Sender sender) {
        this.funds = funds;
        this.contradictions = contradictions;
        this.weighing = weighing;
        this.sender = sender;
    }

    @Override
    public Fields fields() {
        return ChargeFields.ALL;
    }

    @Override
    public StagedTable<ChargeRow> table() {
        return ChargeTable.TABLE;
    }

    @Override
    public RowReader<ChargeRow> reader(Run run, Mapping mapping) {
        return new ChargeReader(new FundReader(funds, run, mapping), mapping);
    }

    @Override
    public Weighed weigh(Run run, Mapping mapping) {
        contradictions.find(run.id(), mapping);
        return weighing.weigh(run.id());
    }

    /** It has no id of its own: what another import recorded since would count twice. */
    @Override
    public boolean isOutdated(Run run) {
        return weighing.anyKnown(run.id());
    }

    @Override
    public void commit(Chunk<ChargeRow> chunk, Lease lease) {
        sender.sendAll(
                chunk.byTarget().values().stream()
                        .map(rows -> new CommitCharges(chunk, rows))
                        .toList(),
                lease);
    }
}
