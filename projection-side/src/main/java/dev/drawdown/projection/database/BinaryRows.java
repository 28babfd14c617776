package dev.drawdown.projection.database;

import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.postgresql.util.ByteConverter;

/**
 * Rows in the binary format of PostgreSQL's COPY: nothing is written out as text here and read as
 * text there. May be sent to several tables.
 */
final class BinaryRows {

    private static final byte[] HEAD = {
        'P', 'G', 'C', 'O', 'P', 'Y', '\n', (byte) 0xFF, '\r', '\n', 0, 0, 0, 0, 0, 0, 0, 0, 0
    };
    private static final int AT_ONCE = 1 << 16;
    private static final int OID_OF_INT8 = 20;
    private static final long EPOCH_DAY = LocalDate.of(2000, 1, 1).toEpochDay();
    private static final long EPOCH_SECOND = 946_684_800;

    private ByteBuffer buffer;

    BinaryRows(int expectedBytes) {
        this.buffer = ByteBuffer.allocate(HEAD.length + expectedBytes);
        buffer.put(HEAD);
    }

    /** Begins a row of so many cells. */
    void row(int cells) {
        room(2).putShort((short) cells);
    }

    /** The next cell, as the type that its class stands for. */
    void cell(@Nullable Object value) {
        switch (value) {
            case null -> room(4).putInt(-1);
            case UUID id ->
                    room(20).putInt(16)
                            .putLong(id.getMostSignificantBits())
                            .putLong(id.getLeastSignificantBits());
            case Long number -> room(12).putInt(8).putLong(number);
            case Integer number -> room(8).putInt(4).putInt(number);
            case Double rate -> room(12).putInt(8).putDouble(rate);
            case Boolean flag -> room(5).putInt(1).put((byte) (flag ? 1 : 0));
            case byte[] raw -> bytes(raw);
            case String text -> bytes(text.getBytes(StandardCharsets.UTF_8));
            case LocalDate date ->
                    room(8).putInt(4).putInt(Math.toIntExact(date.toEpochDay() - EPOCH_DAY));
            case Instant at -> room(12).putInt(8).putLong(micros(at));
            case BigDecimal decimal -> bytes(ByteConverter.numeric(decimal));
            case List<?> numbers -> numbers(numbers);
            default -> throw new IllegalArgumentException("cells of " + value.getClass());
        }
    }

    private static long micros(Instant at) {
        long seconds = Math.subtractExact(at.getEpochSecond(), EPOCH_SECOND);
        return Math.addExact(Math.multiplyExact(seconds, 1_000_000L), at.getNano() / 1_000);
    }

    private void bytes(byte[] bytes) {
        room(4 + bytes.length).putInt(bytes.length).put(bytes);
    }

    /** One dimension, counted from 1; an empty array has none. */
    private void numbers(List<?> numbers) {
        int dimensions = numbers.isEmpty() ? 0 : 1;
        int length = 12 + 8 * dimensions + 12 * numbers.size();
        room(4 + length).putInt(length).putInt(dimensions).putInt(0).putInt(OID_OF_INT8);
        if (dimensions > 0) {
            buffer.putInt(numbers.size()).putInt(1);
        }
        numbers.forEach(number -> buffer.putInt(8).putLong((Long) number));
    }

    private ByteBuffer room(int bytes) {
        if (buffer.remaining() < bytes) {
            ByteBuffer larger =
                    ByteBuffer.allocate(Math.addExact(2 * buffer.position(), 2 * bytes));
            larger.put(buffer.flip());
            buffer = larger;
        }
        return buffer;
    }

    /**
     * Sends all rows to a table with its columns, in the transaction at hand. The server takes in
     * the first ones while more are being written.
     *
     * @param more rows that are still to be written
     * @return how many there were
     */
    <R> long send(Connection connection, String table, List<R> more, Consumer<R> writing)
            throws SQLException {
        CopyIn copy =
                connection
                        .unwrap(PGConnection.class)
                        .getCopyAPI()
                        .copyIn("COPY " + table + " FROM STDIN (FORMAT binary)");
        try {
            int sent = 0;
            for (R row : more) {
                writing.accept(row);
                sent = send(copy, sent, AT_ONCE);
            }
            send(copy, sent, 1);
            return copy.endCopy();
        } finally {
            if (copy.isActive()) {
                copy.cancelCopy();
            }
        }
    }

    /** Sends what was written since, once it is enough; answers with how much is sent by then. */
    private int send(CopyIn copy, int sent, int enough) throws SQLException {
        int from = sent;
        while (buffer.position() - from >= enough) {
            int length = Math.min(AT_ONCE, buffer.position() - from);
            copy.writeToCopy(buffer.array(), from, length);
            from += length;
        }
        return from;
    }
}
