package dev.drawdown.command.imports.dailynavs;

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

/** {@code daily-navs}: a row per fund and day. */
@Component
class DailyNavsImport implements ImportKind<DailyNavRow> {

    private final BookedFunds funds;
    private final DailyNavWeighing weighing;
    private final Sender sender;

    DailyNavsImport(BookedFunds funds, DailyNavWeighing weighing, Sender sender) {
        this.funds = funds;
        this.weighing = weighing;
        this.sender = sender;
    }

    @Override
    public Fields fields() {
        return DailyNavFields.ALL;
    }

    @Override
    public StagedTable<DailyNavRow> table() {
        return DailyNavTable.TABLE;
    }

    @Override
    public RowReader<DailyNavRow> reader(Run run, Mapping mapping) {
        return new DailyNavReader(new FundReader(funds, run, mapping), mapping);
    }

    @Override
    public Weighed weigh(Run run, Mapping mapping) {
        return weighing.weigh(run.id(), mapping.headerOf(DailyNavFields.DATE));
    }

    @Override
    public void commit(Chunk<DailyNavRow> chunk, Lease lease) {
        sender.sendAll(
                chunk.byTarget().values().stream()
                        .map(rows -> new CommitDailyNavs(chunk, rows))
                        .toList(),
                lease);
    }
}
