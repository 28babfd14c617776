package dev.drawdown.command.dispatch;

import java.util.Objects;
import java.util.Optional;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.jspecify.annotations.Nullable;

/**
 * A command under way: its context on the way in, its receipt on the way out. One thread uses it.
 */
public final class PendingCommand {

    private static final String KEY = "pending";

    private final CommandContext context;
    private final boolean decidedBefore;
    private @Nullable Receipt receipt;
    private @Nullable Copy copy;

    /**
     * A cached copy of an aggregate that something is decided on.
     *
     * @param sequence of the last event in it
     */
    public record Copy(String stream, long sequence) {}

    PendingCommand(CommandContext context, boolean decidedBefore) {
        this.context = context;
        this.decidedBefore = decidedBefore;
    }

    /** The one that the current unit of work handles. */
    public static PendingCommand current() {
        return (PendingCommand)
                Objects.requireNonNull(CurrentUnitOfWork.get().getMessage().getMetaData().get(KEY));
    }

    /** As {@link #current()}; empty where somebody else loads an aggregate. */
    public static Optional<PendingCommand> find() {
        return Optional.ofNullable(CurrentUnitOfWork.get().getMessage().getMetaData().get(KEY))
                .map(PendingCommand.class::cast);
    }

    MetaData asMetaData() {
        return MetaData.with(KEY, this);
    }

    public CommandContext context() {
        return context;
    }

    /** Whether the ledger did not take what was decided first. */
    public boolean isDecidedBefore() {
        return decidedBefore;
    }

    /** Called by the ledger once the events stand. */
    public void settle(Receipt settled) {
        receipt = settled;
    }

    /** Called when its aggregate comes from the cache and not from the ledger. */
    public void decidesOn(String stream, long sequence) {
        copy = new Copy(stream, sequence);
    }

    @Nullable Copy copy() {
        return copy;
    }

    @Nullable Receipt receipt() {
        return receipt;
    }
}
