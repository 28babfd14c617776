package dev.drawdown.command.imports.holdings;

import dev.drawdown.command.dispatch.CommandContext;
import dev.drawdown.command.fund.holding.HoldingEntry;
import dev.drawdown.command.fund.holding.RecordHoldings;
import dev.drawdown.command.imports.kind.Chunk;
import dev.drawdown.command.imports.sending.Sender;
import dev.drawdown.event.FundEvent;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** One chunk's entries of one fund as one command. */
record CommitHoldings(Chunk<HoldingRow> chunk, List<HoldingRow> rows) implements Sender.Prepared {

    @Override
    public long line() {
        return rows.getFirst().line();
    }

    @Override
    public Object command() {
        return new RecordHoldings(
                FundEvent.streamOf(fundId()),
                fundId(),
                null,
                rows.stream().map(CommitHoldings::entry).toList());
    }

    @Override
    public CommandContext context() {
        return chunk.contextOf(fundId());
    }

    private UUID fundId() {
        return rows.getFirst().fundId();
    }

    private static HoldingEntry entry(HoldingRow row) {
        return switch (row.kind()) {
            case MADE ->
                    new HoldingEntry.Made(
                            row.dealId(),
                            row.company(),
                            row.sector(),
                            row.country(),
                            row.date(),
                            amount(row),
                            row.ownership(),
                            List.of(),
                            row.line());
            case VALUED ->
                    new HoldingEntry.Valued(row.dealId(), row.date(), amount(row), row.ownership());
            case INCOME ->
                    new HoldingEntry.Income(row.dealId(), row.date(), amount(row), row.line());
            case EXITED ->
                    new HoldingEntry.Exited(
                            row.dealId(),
                            row.date(),
                            amount(row),
                            row.costReleased(),
                            row.complete(),
                            row.line());
            case WRITTEN_OFF ->
                    new HoldingEntry.WrittenOff(row.dealId(), row.date(), row.amount(), row.line());
        };
    }

    private static long amount(HoldingRow row) {
        return Objects.requireNonNull(row.amount(), "only a write-off may state no amount");
    }
}
