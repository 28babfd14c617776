package dev.drawdown.event;

import tools.jackson.databind.node.ObjectNode;

/** Turns one stored version of an event into the next; the stored bytes stay as they are. */
public interface Upcaster {

    /** The stored name it reads, such as {@code FundOpened.v1}. */
    String from();

    /** The name it makes, such as {@code FundOpened.v2}. */
    String to();

    ObjectNode upcast(ObjectNode stored);
}
