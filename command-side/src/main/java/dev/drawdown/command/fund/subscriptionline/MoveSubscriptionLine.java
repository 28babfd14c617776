package dev.drawdown.command.fund.subscriptionline;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.drawdown.event.CallType;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** Records what was drawn on the subscription line and repaid, all of it or nothing. */
public record MoveSubscriptionLine(
        @TargetAggregateIdentifier String stream, UUID fundId, List<Movement> movements) {

    /** Which way the money went. */
    public enum Kind {
        @JsonProperty("drawn")
        DRAWN,
        @JsonProperty("repaid")
        REPAID
    }

    /**
     * One movement.
     *
     * @param amount minor units, above 0
     * @param row the line of the file, where it is imported
     */
    public record Movement(
            UUID id, Kind kind, LocalDate date, long amount, CallType purpose, @Nullable Long row) {

        /** By how much it moves what is borrowed. */
        public long signed() {
            return kind == Kind.DRAWN ? amount : Math.negateExact(amount);
        }
    }
}
