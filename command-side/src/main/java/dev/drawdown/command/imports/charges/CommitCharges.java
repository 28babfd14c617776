package dev.drawdown.command.imports.charges;

import dev.drawdown.command.dispatch.CommandContext;
import dev.drawdown.command.fund.charge.Charge;
import dev.drawdown.command.fund.charge.RecordCharges;
import dev.drawdown.command.imports.kind.Chunk;
import dev.drawdown.command.imports.sending.Sender;
import dev.drawdown.event.FundEvent;
import dev.drawdown.id.DerivedId;
import java.util.List;
import java.util.UUID;

/** One chunk's charges of one fund as one command; each is divided pro rata to commitments. */
record CommitCharges(Chunk<ChargeRow> chunk, List<ChargeRow> rows) implements Sender.Prepared {

    @Override
    public long line() {
        return rows.getFirst().line();
    }

    @Override
    public Object command() {
        return new RecordCharges(
                FundEvent.streamOf(fundId()), fundId(), rows.stream().map(this::charge).toList());
    }

    @Override
    public CommandContext context() {
        return chunk.contextOf(fundId());
    }

    private UUID fundId() {
        return rows.getFirst().fundId();
    }

    private Charge charge(ChargeRow row) {
        return new Charge(
                DerivedId.of("charge", fundId(), chunk.run().id(), row.line()),
                row.kind(),
                row.date(),
                row.amount(),
                List.of(),
                row.line());
    }
}
