package dev.drawdown.command.imports.dailynavs;

import dev.drawdown.command.dispatch.CommandContext;
import dev.drawdown.command.fund.dailynav.StrikeDailyNavs;
import dev.drawdown.command.fund.dailynav.StrikeDailyNavs.Nav;
import dev.drawdown.command.imports.kind.Chunk;
import dev.drawdown.command.imports.sending.Sender;
import dev.drawdown.event.FundEvent;
import java.util.List;
import java.util.UUID;

/** One chunk's values of one fund as one command. */
record CommitDailyNavs(Chunk<DailyNavRow> chunk, List<DailyNavRow> rows)
        implements Sender.Prepared {

    @Override
    public long line() {
        return rows.getFirst().line();
    }

    @Override
    public Object command() {
        return new StrikeDailyNavs(
                FundEvent.streamOf(fundId()),
                fundId(),
                rows.stream()
                        .map(
                                row ->
                                        new Nav(
                                                row.date(),
                                                row.gross(),
                                                row.net(),
                                                row.units(),
                                                row.line()))
                        .toList());
    }

    @Override
    public CommandContext context() {
        return chunk.contextOf(fundId());
    }

    private UUID fundId() {
        return rows.getFirst().fundId();
    }
}
