package dev.drawdown.command.imports.reading;

import org.jspecify.annotations.Nullable;

/**
 * Why a row is not good.
 *
 * @param line the physical line on which the row starts, from 1
 * @param ordinal tells several problems of one row apart
 * @param column the header of the cell at fault, absent where the whole row is
 * @param value what stands there, cut to {@link #MOST_VALUE_CHARS} characters
 */
public record Problem(
        long line, int ordinal, @Nullable String column, @Nullable String value, String reason) {

    static final int MOST_VALUE_CHARS = 200;

    public Problem {
        value = value == null ? null : printable(value);
    }

    /** Cut, and without NUL, which the database cannot keep. */
    private static String printable(String value) {
        int end = Math.min(value.length(), MOST_VALUE_CHARS);
        boolean splitsPair = end > 0 && Character.isHighSurrogate(value.charAt(end - 1));
        return value.substring(0, splitsPair ? end - 1 : end).replace('\0', '\u2400');
    }
}
