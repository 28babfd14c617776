package dev.drawdown.command.ledger;

import java.nio.ByteBuffer;
import java.sql.Array;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.postgresql.core.BaseConnection;
import org.postgresql.core.Oid;
import org.postgresql.jdbc.PgArray;

/** A {@code uuid[]} in PostgreSQL's binary format: the driver's own would be text, both ways. */
final class UuidArray {

    private static final int HEADER = 3 * Integer.BYTES;
    private static final int DIMENSION = 2 * Integer.BYTES;
    private static final int ELEMENT = Integer.BYTES + 2 * Long.BYTES;
    private static final int FIRST = 1;
    private static final int NULL = -1;

    private UuidArray() {}

    static Array of(BaseConnection connection, @Nullable UUID[] ids) throws SQLException {
        ByteBuffer bytes = ByteBuffer.allocate(HEADER + DIMENSION + ids.length * ELEMENT);
        boolean absent = Arrays.asList(ids).contains(null);
        bytes.putInt(ids.length == 0 ? 0 : 1).putInt(absent ? 1 : 0).putInt(Oid.UUID);
        if (ids.length > 0) {
            bytes.putInt(ids.length).putInt(FIRST);
        }
        for (UUID id : ids) {
            if (id == null) {
                bytes.putInt(NULL);
            } else {
                bytes.putInt(2 * Long.BYTES);
                bytes.putLong(id.getMostSignificantBits()).putLong(id.getLeastSignificantBits());
            }
        }
        return new PgArray(
                connection, Oid.UUID_ARRAY, Arrays.copyOf(bytes.array(), bytes.position()));
    }
}
