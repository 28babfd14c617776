package dev.drawdown.command.ledger;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** A batch turned on its side: one array per parameter of {@code ledger.append}. */
record AppendColumns(List<Append> commands, List<EventOf> events, List<PartnerOf> partners) {

    /** An event with the number (from 1) of its command. */
    record EventOf(int command, String actor, NewEvent event) {}

    /** A partner with the number (from 1) of the event that concerns it. */
    record PartnerOf(int event, UUID partner) {}

    static AppendColumns of(List<Append> batch) {
        List<EventOf> events =
                IntStream.range(0, batch.size())
                        .boxed()
                        .flatMap(
                                i ->
                                        batch.get(i).events().stream()
                                                .map(
                                                        e ->
                                                                new EventOf(
                                                                        i + 1,
                                                                        batch.get(i).actor(),
                                                                        e)))
                        .toList();
        List<PartnerOf> partners =
                IntStream.range(0, events.size())
                        .boxed()
                        .flatMap(
                                i ->
                                        events.get(i).event().partners().stream()
                                                .map(p -> new PartnerOf(i + 1, p)))
                        .toList();
        return new AppendColumns(batch, events, partners);
    }

    void bind(Connection connection, PreparedStatement statement) throws SQLException {
        HexFormat hex = HexFormat.of();
        Binder command = new Binder(connection, statement, 1);
        command.add("text", commands, String[]::new, Append::stream);
        command.add("int8", commands, Long[]::new, Append::expected);
        command.add("int4", commands, Integer[]::new, c -> c.events().size());
        command.add("bytea", commands, byte[][]::new, c -> hex.parseHex(c.key().key()));
        command.add("bytea", commands, byte[][]::new, c -> hex.parseHex(c.key().bodyHash()));
        command.add(
                "bytea", commands, byte[][]::new, c -> c.result().getBytes(StandardCharsets.UTF_8));

        Binder event = new Binder(connection, statement, command.next());
        event.add("int4", events, Integer[]::new, EventOf::command);
        event.add("int8", events, Long[]::new, e -> e.event().sequence());
        event.add("uuid", events, UUID[]::new, e -> e.event().eventId());
        event.add("text", events, String[]::new, e -> e.event().name());
        event.add("uuid", events, UUID[]::new, e -> e.event().managerId());
        event.add("uuid", events, UUID[]::new, e -> e.event().fundId());
        event.add("date", events, String[]::new, e -> e.event().effectiveDate().toString());
        event.add("text", events, String[]::new, EventOf::actor);
        event.add("bytea", events, byte[][]::new, e -> e.event().metadata());
        event.add("bytea", events, byte[][]::new, e -> e.event().payload());

        Binder partner = new Binder(connection, statement, event.next());
        partner.add("int4", partners, Integer[]::new, PartnerOf::event);
        partner.add("uuid", partners, UUID[]::new, PartnerOf::partner);
    }

    private static final class Binder {

        private final Connection connection;
        private final PreparedStatement statement;
        private int index;

        Binder(Connection connection, PreparedStatement statement, int first) {
            this.connection = connection;
            this.statement = statement;
            this.index = first;
        }

        <S, T> void add(String type, List<S> source, IntFunction<T[]> array, Function<S, T> element)
                throws SQLException {
            T[] values = source.stream().map(element).toArray(array);
            statement.setArray(index++, connection.createArrayOf(type, values));
        }

        int next() {
            return index;
        }
    }
}
