package dev.drawdown.command.ledger;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;

/** A batch turned on its side: one array per parameter of {@code ledger.append}. */
final class AppendColumns {

    private static final HexFormat HEX = HexFormat.of();

    private final String[] streams;
    private final long[] expected;
    private final byte[][] keys;
    private final byte[][] bodies;
    private final byte[][] results;
    private final int[] lastEvents;

    private final int[] commands;
    private final long[] sequences;
    private final UUID[] ids;
    private final String[] names;
    private final UUID[] managers;
    private final UUID[] funds;
    private final String[] effectiveDates;
    private final String[] actors;
    private final byte[][] metadata;
    private final byte[][] payloads;

    private final List<Integer> concerning = new ArrayList<>();
    private final List<UUID> concerned = new ArrayList<>();

    private AppendColumns(int size, int events) {
        streams = new String[size];
        expected = new long[size];
        keys = new byte[size][];
        bodies = new byte[size][];
        results = new byte[size][];
        lastEvents = new int[size];
        commands = new int[events];
        sequences = new long[events];
        ids = new UUID[events];
        names = new String[events];
        managers = new UUID[events];
        funds = new UUID[events];
        effectiveDates = new String[events];
        actors = new String[events];
        metadata = new byte[events][];
        payloads = new byte[events][];
    }

    static AppendColumns of(List<Append> batch) {
        AppendColumns columns =
                new AppendColumns(
                        batch.size(), batch.stream().mapToInt(one -> one.events().size()).sum());
        int event = 0;
        for (int command = 0; command < batch.size(); command++) {
            Append append = batch.get(command);
            for (NewEvent one : append.events()) {
                columns.put(event++, command, append.actor(), one);
            }
            columns.put(command, append, event);
        }
        return columns;
    }

    private void put(int i, Append append, int lastEvent) {
        streams[i] = append.stream();
        expected[i] = append.expected();
        keys[i] = HEX.parseHex(append.key().key());
        bodies[i] = HEX.parseHex(append.key().bodyHash());
        results[i] = append.result().getBytes(StandardCharsets.UTF_8);
        lastEvents[i] = lastEvent;
    }

    private void put(int i, int command, String actor, NewEvent event) {
        commands[i] = command + 1;
        sequences[i] = event.sequence();
        ids[i] = event.eventId();
        names[i] = event.name();
        managers[i] = event.managerId();
        funds[i] = event.fundId();
        effectiveDates[i] = event.effectiveDate().toString();
        actors[i] = actor;
        metadata[i] = event.metadata();
        payloads[i] = event.payload();
        for (UUID partner : event.partners()) {
            concerning.add(i + 1);
            concerned.add(partner);
        }
    }

    void bind(Connection connection, PreparedStatement statement) throws SQLException {
        Binder next = new Binder(connection, statement);
        next.bind("text", streams);
        next.bind("int8", expected);
        next.bind("bytea", keys);
        next.bind("bytea", bodies);
        next.bind("bytea", results);
        next.bind("int4", lastEvents);

        next.bind("int4", commands);
        next.bind("int8", sequences);
        next.bind("uuid", ids);
        next.bind("text", names);
        next.bind("uuid", managers);
        next.bind("uuid", funds);
        next.bind("date", effectiveDates);
        next.bind("text", actors);
        next.bind("bytea", metadata);
        next.bind("bytea", payloads);

        next.bind("int4", concerning.toArray(Integer[]::new));
        next.bind("uuid", concerned.toArray(UUID[]::new));
    }

    private static final class Binder {

        private final Connection connection;
        private final PreparedStatement statement;
        private int index = 1;

        Binder(Connection connection, PreparedStatement statement) {
            this.connection = connection;
            this.statement = statement;
        }

        void bind(String type, Object array) throws SQLException {
            statement.setArray(
                    index++,
                    connection
                            .unwrap(org.postgresql.PGConnection.class)
                            .createArrayOf(type, array));
        }
    }
}
