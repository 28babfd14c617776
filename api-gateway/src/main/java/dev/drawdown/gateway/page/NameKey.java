package dev.drawdown.gateway.page;

import java.util.UUID;

/** A row's place in a list by name, then id. */
public record NameKey(String name, UUID id) {

    private static final int ID_LENGTH = 36;

    /** Before every row: no name is empty. */
    public static final NameKey START = new NameKey("", new UUID(0, 0));

    public static NameKey parse(String text) {
        return new NameKey(
                text.substring(ID_LENGTH), UUID.fromString(text.substring(0, ID_LENGTH)));
    }

    public String text() {
        return id + name;
    }
}
