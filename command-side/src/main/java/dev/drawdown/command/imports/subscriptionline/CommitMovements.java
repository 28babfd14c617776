package dev.drawdown.command.imports.subscriptionline;

import dev.drawdown.command.dispatch.CommandContext;
import dev.drawdown.command.fund.subscriptionline.MoveSubscriptionLine;
import dev.drawdown.command.fund.subscriptionline.MoveSubscriptionLine.Movement;
import dev.drawdown.command.imports.kind.Chunk;
import dev.drawdown.command.imports.sending.Sender;
import dev.drawdown.event.FundEvent;
import dev.drawdown.id.DerivedId;
import java.util.List;
import java.util.UUID;

/** One chunk's movements on one fund's line as one command. */
record CommitMovements(Chunk<MovementRow> chunk, List<MovementRow> rows)
        implements Sender.Prepared {

    @Override
    public long line() {
        return rows.getFirst().line();
    }

    @Override
    public Object command() {
        return new MoveSubscriptionLine(
                FundEvent.streamOf(fundId()), fundId(), rows.stream().map(this::movement).toList());
    }

    @Override
    public CommandContext context() {
        return chunk.contextOf(fundId());
    }

    private UUID fundId() {
        return rows.getFirst().fundId();
    }

    private Movement movement(MovementRow row) {
        return new Movement(
                DerivedId.of("subscription line", fundId(), chunk.run().id(), row.line()),
                row.kind(),
                row.date(),
                row.amount(),
                row.purpose(),
                row.line());
    }
}
