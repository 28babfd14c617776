package dev.drawdown.gateway.page;

import java.time.LocalDate;
import java.util.UUID;

/** A row's place in a list by date and id, newest first. */
public record DatedKey(LocalDate date, UUID id) {

    private static final int DATE_LENGTH = 10;

    /** Before the newest row, whatever its date. */
    public static final DatedKey NEWEST =
            new DatedKey(LocalDate.of(9999, 12, 31), new UUID(-1, -1));

    public static DatedKey parse(String text) {
        return new DatedKey(
                LocalDate.parse(text.substring(0, DATE_LENGTH)),
                UUID.fromString(text.substring(DATE_LENGTH)));
    }

    public String text() {
        return date.toString() + id;
    }
}
