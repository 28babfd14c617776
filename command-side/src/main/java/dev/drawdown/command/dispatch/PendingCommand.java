package dev.drawdown.command.dispatch;

import java.util.Objects;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.jspecify.annotations.Nullable;

/**
 * A command under way: its context on the way in, its receipt on the way out. One thread uses it.
 */
public final class PendingCommand {

    private static final String KEY = "pending";

    private final CommandContext context;
    private @Nullable Receipt receipt;

    PendingCommand(CommandContext context) {
        this.context = context;
    }

    /** The one that the current unit of work handles. */
    public static PendingCommand current() {
        return (PendingCommand)
                Objects.requireNonNull(CurrentUnitOfWork.get().getMessage().getMetaData().get(KEY));
    }

    MetaData asMetaData() {
        return MetaData.with(KEY, this);
    }

    public CommandContext context() {
        return context;
    }

    /** Called by the ledger once the events stand. */
    public void settle(Receipt settled) {
        receipt = settled;
    }

    @Nullable Receipt receipt() {
        return receipt;
    }
}
