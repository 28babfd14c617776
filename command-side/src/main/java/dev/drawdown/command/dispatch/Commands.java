package dev.drawdown.command.dispatch;

import dev.drawdown.command.ledger.KeySettledBefore;
import dev.drawdown.command.ledger.SettledKeys;
import java.util.Optional;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandResultMessage;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.callbacks.FutureCallback;
import org.axonframework.modelling.command.ConcurrencyException;
import org.springframework.stereotype.Component;

/**
 * The way in for every command. A command whose stream moved on is decided again from fresh state,
 * a bounded number of times; a refusal counts only if the key was not settled before.
 */
@Component
public class Commands {

    private static final int MOST_ATTEMPTS = 8;

    private final CommandBus bus;
    private final SettledKeys settledKeys;

    Commands(CommandBus bus, SettledKeys settledKeys) {
        this.bus = bus;
        this.settledKeys = settledKeys;
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
            PendingCommand pending = new PendingCommand(context);
            CommandResultMessage<?> result = dispatch(command, pending);
            if (!result.isExceptional()) {
                return Optional.ofNullable(pending.receipt());
            }
            switch (result.exceptionResult()) {
                case KeySettledBefore settled -> {
                    return Optional.of(settled.receipt());
                }
                case ConcurrencyException _ -> {
                    // decided again on fresh state
                }
                case LedgerUnavailable unavailable -> throw unavailable;
                case Refusal refusal -> {
                    return Optional.of(settledKeys.find(context.key()).orElseThrow(() -> refusal));
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
        CommandResultMessage<?> result = dispatch(question, new PendingCommand(context));
        if (!result.isExceptional()) {
            return result.getPayload();
        }
        throw switch (result.exceptionResult()) {
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
