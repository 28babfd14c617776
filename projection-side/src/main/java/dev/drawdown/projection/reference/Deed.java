package dev.drawdown.projection.reference;

import java.time.LocalDate;

/**
 * What happened to a line of a call since it was issued.
 *
 * @param position of the event
 * @param item which payment of the event, 0 where there is one only
 * @param amount minor units that pay the line
 * @param credit minor units beyond it
 * @param reducing the part of the amount that counts inside the commitment
 * @param date the bank's value date, or the date of the default or cure
 */
public record Deed(
        long position,
        int item,
        Kind kind,
        long amount,
        long credit,
        long reducing,
        LocalDate date) {

    /** What can happen to it. */
    public enum Kind {
        PAID,
        DEFAULTED,
        CURED;

        /** As the table spells it. */
        public String word() {
            return switch (this) {
                case PAID -> "paid";
                case DEFAULTED -> "defaulted";
                case CURED -> "cured";
            };
        }
    }

    static Deed defaulted(long position, LocalDate date) {
        return new Deed(position, 0, Kind.DEFAULTED, 0, 0, 0, date);
    }

    static Deed cured(long position, LocalDate date) {
        return new Deed(position, 0, Kind.CURED, 0, 0, 0, date);
    }
}
