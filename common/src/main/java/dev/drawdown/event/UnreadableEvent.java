package dev.drawdown.event;

import org.jspecify.annotations.Nullable;

/**
 * A stored event that this version cannot read: an unknown name, or a payload that does not fit.
 */
public final class UnreadableEvent extends RuntimeException {

    UnreadableEvent(String name, @Nullable Throwable cause) {
        super("cannot read an event named " + name, cause);
    }
}
