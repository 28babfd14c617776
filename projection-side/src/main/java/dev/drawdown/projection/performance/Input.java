package dev.drawdown.projection.performance;

import java.time.LocalDate;

/**
 * Something that rates are made of. Inputs are only ever added; what is taken back is added with
 * the other sign, so that a batch need not know what there was before.
 *
 * @param day since 1970-01-01
 */
record Input(long day, Kind kind, long first, long second) {

    /** What it says; the code is what the table keeps. */
    enum Kind {
        /** Net and gross flow; money moved on that day. */
        FLOW(1),
        /** Net and gross flow of the other sign: one time less that money moved on that day. */
        FLOW_UNDONE(-1),
        /** Net and gross flow by which other flows count differently. */
        CORRECTION(0),
        /** How many reports more, and how many of them with undated history. */
        REPORT(2),
        /** The position of a mark and the value before accrued carry that it states. */
        GROSS_VALUE(3),
        /** The position of a mark and the value before carry that is its share of the fund's. */
        GROSS_SHARE(4),
        /** The position of a charge, and how much carry is accrued from its date on. */
        CARRY_LEVEL(5),
        /** The position of a charge that counts no more. */
        CARRY_LEVEL_UNDONE(-5);

        private static final Kind[] ALL = values(); // in order of how many there are
        private final byte code;

        Kind(int code) {
            this.code = (byte) code;
        }

        byte code() {
            return code;
        }

        static Kind of(byte code) {
            for (Kind kind : ALL) {
                if (kind.code == code) {
                    return kind;
                }
            }
            throw new IllegalStateException("inputs of kind " + code);
        }
    }

    static Input of(LocalDate date, Kind kind, long first, long second) {
        return new Input(date.toEpochDay(), kind, first, second);
    }

    int year() {
        return LocalDate.ofEpochDay(day).getYear();
    }
}
