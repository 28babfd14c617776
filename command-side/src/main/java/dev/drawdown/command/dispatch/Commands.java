package dev.drawdown.command.dispatch;

import dev.drawdown.command.ledger.KeySettledBefore;
import dev.drawdown.command.ledger.SettledKeys;
import dev.drawdown.command.ledger.StreamHeads;
import java.util.Optional;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandResultMessage;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.callbacks.FutureCallback;
import org.axonframework.common.lock.LockAcquisitionFailedException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.springframework.stereotype.Component;

/**
 * The way in for every command. A command whose stream moved on is decided again from fresh state,
 * a bounded number of times. A refusal counts only if the key was not settled before, and like a
 * preview only if the stream is still where it was decided.
 */
@Component
public class Commands {

    private static final int MOST_ATTEMPTS = 8;

    private final CommandBus bus;
    private final SettledKeys settledKeys;
    private final StreamHeads heads;

    Commands(CommandBus bus, SettledKeys settledKeys, StreamHeads heads) {
        this.bus = bus;
        this.settledKeys = settledKeys;
        this.heads = heads;
    }

    /**
     * Decides a command and waits until its events are durable.
     *
     * @return the receipt; empty if the command changed nothing, which only commands that merely
     *     ensure a state do
     * @throws Refusal if a rule does not allow it, or the ledger cannot take it now
     */
    public Optional<Receipt> send(Object command, CommandContext context) {
        for (int attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
            PendingCommand pending = new PendingCommand(context, attempt > 0);
            CommandResultMessage<?> result = dispatch(command, pending);
            if (!result.isExceptional()) {
                Optional<Receipt> receipt = Optional.ofNullable(pending.receipt());
                if (receipt.isPresent() || heads.confirm(pending.copy())) {
                    return receipt;
                }
                continue;
            }
            switch (result.exceptionResult()) {
                case KeySettledBefore settled -> {
                    return Optional.of(settled.receipt());
                }
                case ConcurrencyException _ -> {
                    // decided again on fresh state
                }
                case LockAcquisitionFailedException others -> throw new LedgerUnavailable(others);
                case LedgerUnavailable unavailable -> throw unavailable;
                case Refusal refusal -> {
                    Optional<Receipt> settled = settledKeys.find(context.key());
                    if (settled.isPresent()) {
                        return settled;
                    }
                    if (heads.confirm(pending.copy())) {
                        throw refusal;
                    }
                }
                case RuntimeException fault -> throw fault;
                case Throwable fault -> throw new IllegalStateException(fault);
            }
        }
        throw new StreamMovedOn();
    }

    /**
     * Asks what a command would do; it records nothing. The answer is decided on what the ledger
     * holds at this moment.
     *
     * @throws Refusal if a rule does not allow it
     */
    public Object ask(Object question, CommandContext context) {
        for (int attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
            PendingCommand pending = new PendingCommand(context, attempt > 0);
            CommandResultMessage<?> result = dispatch(question, pending);
            if (heads.confirm(pending.copy())) {
                return answer(result);
            }
        }
        throw new StreamMovedOn();
    }

    private static Object answer(CommandResultMessage<?> result) {
        if (!result.isExceptional()) {
            return result.getPayload();
        }
        throw switch (result.exceptionResult()) {
            case LockAcquisitionFailedException others -> new LedgerUnavailable(others);
            case RuntimeException fault -> fault;
            case Throwable fault -> new IllegalStateException(fault);
        };
    }

    private CommandResultMessage<?> dispatch(Object command, PendingCommand pending) {
        FutureCallback<Object, Object> answer = new FutureCallback<>();
        bus.dispatch(new GenericCommandMessage<>(command, pending.asMetaData()), answer);
        return answer.getResult();
    }
}
