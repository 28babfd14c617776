package dev.drawdown.command.imports.indexseries;

import dev.drawdown.command.dispatch.CommandContext;
import dev.drawdown.command.imports.kind.Chunk;
import dev.drawdown.command.imports.sending.Sender;
import dev.drawdown.command.index.RecordIndexLevels;
import dev.drawdown.event.IndexLevelsRecorded.Level;
import java.util.Currency;
import java.util.List;

/** One chunk's levels of one index as one command. */
record CommitLevels(Chunk<IndexLevelRow> chunk, List<IndexLevelRow> rows)
        implements Sender.Prepared {

    @Override
    public long line() {
        return rows.getFirst().line();
    }

    @Override
    public Object command() {
        IndexLevelRow first = rows.getFirst();
        String currency = first.currency();
        return RecordIndexLevels.of(
                chunk.run().managerId(),
                first.name(),
                currency == null ? null : Currency.getInstance(currency),
                first.totalReturn(),
                rows.stream().map(row -> new Level(row.date(), row.level())).toList(),
                line());
    }

    @Override
    public CommandContext context() {
        return chunk.contextOf(rows.getFirst().indexId());
    }
}
