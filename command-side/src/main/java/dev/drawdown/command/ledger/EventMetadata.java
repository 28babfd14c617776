package dev.drawdown.command.ledger;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.drawdown.command.dispatch.Actor;
import dev.drawdown.command.dispatch.CommandContext;
import dev.drawdown.event.EntryReversed;
import dev.drawdown.event.LedgerEvent;
import dev.drawdown.event.ReasonCode;
import dev.drawdown.event.Rejected;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The members of an event's envelope that have no column of their own.
 *
 * @param proposer who proposed it, where four eyes applied
 * @param approver who released it, where four eyes applied
 * @param previewHash what the approver saw, where four eyes applied
 * @param reasonCode why, where a reason is asked for
 * @param row the line of the imported file
 * @param ruleVersion the version of the calculations that produced the amounts
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record EventMetadata(
        Actor actor,
        @Nullable String proposer,
        @Nullable String approver,
        @Nullable String previewHash,
        @Nullable ReasonCode reasonCode,
        UUID correlationId,
        UUID causationId,
        UUID commandId,
        @Nullable UUID importId,
        @Nullable Long row,
        String ruleVersion) {

    /** Counted up when a calculation changes that stands in events. */
    public static final String RULE_VERSION = "1";

    static EventMetadata of(
            CommandContext context,
            LedgerEvent event,
            @Nullable Long row,
            @Nullable Release release) {
        return new EventMetadata(
                context.actor(),
                release == null ? null : release.proposer(),
                release == null ? null : release.approver(),
                release == null ? null : release.previewHash(),
                reasonOf(event),
                context.correlationId(),
                context.causationId(),
                context.commandId(),
                context.importId(),
                row,
                RULE_VERSION);
    }

    static @Nullable ReasonCode reasonOf(LedgerEvent event) {
        return switch (event) {
            case EntryReversed e -> e.reason();
            case Rejected e -> e.reason();
            default -> null; // the others need none
        };
    }
}
