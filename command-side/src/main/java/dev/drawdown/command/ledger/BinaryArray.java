package dev.drawdown.command.ledger;

import java.nio.ByteBuffer;
import java.sql.Array;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.postgresql.core.BaseConnection;
import org.postgresql.core.Oid;
import org.postgresql.jdbc.PgArray;

/** Arrays in PostgreSQL's binary format, where the driver's own would be text, both ways. */
final class BinaryArray {

    private static final int HEADER = 3 * Integer.BYTES;
    private static final int DIMENSION = 2 * Integer.BYTES;
    private static final int LENGTH = Integer.BYTES;
    private static final int FIRST = 1;
    private static final int NULL = -1;

    private static final long DAY_ZERO = LocalDate.of(2000, 1, 1).toEpochDay();

    private BinaryArray() {}

    static Array of(BaseConnection connection, @Nullable UUID[] ids) throws SQLException {
        boolean absent = Arrays.asList(ids).contains(null);
        ByteBuffer bytes = begin(Oid.UUID, ids.length, 2 * Long.BYTES, absent);
        for (UUID id : ids) {
            if (id == null) {
                bytes.putInt(NULL);
            } else {
                bytes.putInt(2 * Long.BYTES);
                bytes.putLong(id.getMostSignificantBits()).putLong(id.getLeastSignificantBits());
            }
        }
        return end(connection, Oid.UUID_ARRAY, bytes);
    }

    static Array of(BaseConnection connection, LocalDate[] days) throws SQLException {
        ByteBuffer bytes = begin(Oid.DATE, days.length, Integer.BYTES, false);
        for (LocalDate day : days) {
            bytes.putInt(Integer.BYTES).putInt(Math.toIntExact(day.toEpochDay() - DAY_ZERO));
        }
        return end(connection, Oid.DATE_ARRAY, bytes);
    }

    private static ByteBuffer begin(int type, int length, int size, boolean absent) {
        ByteBuffer bytes = ByteBuffer.allocate(HEADER + DIMENSION + length * (LENGTH + size));
        bytes.putInt(length == 0 ? 0 : 1).putInt(absent ? 1 : 0).putInt(type);
        if (length > 0) {
            bytes.putInt(length).putInt(FIRST);
        }
        return bytes;
    }

    private static Array end(BaseConnection connection, int type, ByteBuffer bytes)
            throws SQLException {
        byte[] written = new byte[bytes.flip().remaining()];
        bytes.get(written);
        return new PgArray(connection, type, written);
    }
}
