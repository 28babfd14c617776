package dev.drawdown.command.dispatch;

import dev.drawdown.id.UuidV7;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Everything about a command that is not its content.
 *
 * @param key what makes it safe to repeat
 * @param correlationId joins everything that one request led to
 * @param commandId this command
 * @param causationId what led to it: the command's own id, or the import run
 * @param importId the import it belongs to, if any
 * @param ifMatch the sequence at which the caller saw the stream; decided only if it is still there
 */
public record CommandContext(
        Actor actor,
        CommandKey key,
        UUID correlationId,
        UUID commandId,
        UUID causationId,
        @Nullable UUID importId,
        @Nullable Long ifMatch) {

    public static CommandContext ofRequest(Actor actor, CommandKey key, @Nullable Long ifMatch) {
        UUID commandId = UuidV7.next();
        return new CommandContext(actor, key, commandId, commandId, commandId, null, ifMatch);
    }

    public static CommandContext ofImport(Actor actor, CommandKey key, UUID importId) {
        return new CommandContext(actor, key, importId, UuidV7.next(), importId, importId, null);
    }
}
