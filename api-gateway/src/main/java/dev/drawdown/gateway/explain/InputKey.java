package dev.drawdown.gateway.explain;

import java.time.LocalDate;
import java.util.UUID;

/** An input's place in the list: by date, position, part and commitment. */
record InputKey(LocalDate date, long position, String part, UUID commitment) {

    private static final UUID NONE = new UUID(0, 0);

    /** Before every input. */
    static final InputKey START = new InputKey(LocalDate.of(1, 1, 1), 0, "", NONE);

    static InputKey parse(String text) {
        String[] parts = text.split("\\|", 4);
        return new InputKey(
                LocalDate.parse(parts[0]),
                Long.parseLong(parts[1]),
                parts[2],
                UUID.fromString(parts[3]));
    }

    static String textOf(Input input) {
        UUID commitment = input.commitmentId();
        return input.date()
                + "|"
                + input.position()
                + "|"
                + input.part()
                + "|"
                + (commitment == null ? NONE : commitment);
    }
}
