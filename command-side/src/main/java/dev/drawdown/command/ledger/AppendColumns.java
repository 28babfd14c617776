package dev.drawdown.command.ledger;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.postgresql.core.BaseConnection;

/** A batch turned on its side: one array per parameter of {@code ledger.append}. */
final class AppendColumns {

    private static final HexFormat HEX = HexFormat.of();

    private final boolean[] first;
    private final String[] streams;
    private final long[] sequences;
    private final UUID[] ids;
    private final String[] names;
    private final UUID[] managers;
    private final @Nullable UUID[] funds;
    private final LocalDate[] effectiveDates;
    private final String[] actors;
    private final byte[][] metadata;
    private final byte[][] payloads;

    /** Of a command's last event; the others have none. */
    private final @Nullable UUID[] keys;

    private final byte[] @Nullable [] bodies;
    private final byte[] @Nullable [] results;

    private final List<Integer> concerning = new ArrayList<>();
    private final List<UUID> concerned = new ArrayList<>();

    private AppendColumns(int events) {
        first = new boolean[events];
        streams = new String[events];
        sequences = new long[events];
        ids = new UUID[events];
        names = new String[events];
        managers = new UUID[events];
        funds = new UUID[events];
        effectiveDates = new LocalDate[events];
        actors = new String[events];
        metadata = new byte[events][];
        payloads = new byte[events][];
        keys = new UUID[events];
        bodies = new byte[events][];
        results = new byte[events][];
    }

    static AppendColumns of(List<Append> batch) {
        AppendColumns columns =
                new AppendColumns(batch.stream().mapToInt(one -> one.events().size()).sum());
        int next = 0;
        for (Append append : batch) {
            columns.first[next] = true;
            for (NewEvent event : append.events()) {
                columns.put(next++, append, event);
            }
            columns.settle(next - 1, append);
        }
        return columns;
    }

    private void put(int i, Append append, NewEvent event) {
        streams[i] = append.stream();
        sequences[i] = event.sequence();
        ids[i] = event.eventId();
        names[i] = event.name();
        managers[i] = event.managerId();
        funds[i] = event.fundId();
        effectiveDates[i] = event.effectiveDate();
        actors[i] = append.actor();
        metadata[i] = event.metadata();
        payloads[i] = event.payload();
        for (UUID partner : event.partners()) {
            concerning.add(i + 1);
            concerned.add(partner);
        }
    }

    private void settle(int last, Append append) {
        keys[last] = append.key().kept();
        bodies[last] = HEX.parseHex(append.key().bodyHash());
        results[last] = append.result().getBytes(StandardCharsets.UTF_8);
    }

    void bind(Connection connection, PreparedStatement statement) throws SQLException {
        Binder next = new Binder(connection.unwrap(BaseConnection.class), statement);
        next.bind("bool", first);
        next.bind("text", streams);
        next.bind("int8", sequences);
        next.bind(ids);
        next.bind("text", names);
        next.bind(managers);
        next.bind(funds);
        next.bind(effectiveDates);
        next.bind("text", actors);
        next.bind("bytea", metadata);
        next.bind("bytea", payloads);
        next.bind(keys);
        next.bind("bytea", bodies);
        next.bind("bytea", results);

        next.bind("int4", concerning.toArray(Integer[]::new));
        next.bind(concerned.toArray(UUID[]::new));
    }

    private static final class Binder {

        private final BaseConnection connection;
        private final PreparedStatement statement;
        private int index = 1;

        Binder(BaseConnection connection, PreparedStatement statement) {
            this.connection = connection;
            this.statement = statement;
        }

        void bind(@Nullable UUID[] ids) throws SQLException {
            statement.setArray(index++, BinaryArray.of(connection, ids));
        }

        void bind(LocalDate[] days) throws SQLException {
            statement.setArray(index++, BinaryArray.of(connection, days));
        }

        void bind(String type, Object array) throws SQLException {
            statement.setArray(index++, connection.createArrayOf(type, array));
        }
    }
}
