package dev.drawdown.bench.rebuild;

import dev.drawdown.event.CallPaymentsReceived;
import dev.drawdown.event.CapitalCallIssued;
import dev.drawdown.event.DistributionDeclared;
import dev.drawdown.event.DistributionPaid;
import dev.drawdown.event.LedgerEvent;
import dev.drawdown.event.ValuationMarked;
import java.sql.Date;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.jdbc.core.JdbcTemplate;

/** What an event handler writes: an activity per part of a line, how far it is paid, a value. */
record AxonRows(JdbcTemplate jdbc, boolean atOnce) {

    private static final LocalDate UNKNOWN = LocalDate.of(2000, 1, 1);

    private static final String UPSERT =
            """
            INSERT INTO activity AS a (owner_id, commitment, part, date, amount, paid)
            SELECT * FROM unnest(?::uuid[], ?::int[], ?::int[], ?::date[], ?::bigint[], ?::bigint[])
            ON CONFLICT (owner_id, commitment, part) DO UPDATE
            SET paid = a.paid + EXCLUDED.paid, amount = CASE WHEN a.part < 0 THEN EXCLUDED.amount ELSE a.amount END
            """;

    private static final String UPSERT_ONE =
            """
            INSERT INTO activity AS a (owner_id, commitment, part, date, amount, paid) VALUES (?, ?, ?, ?, ?, ?)
            ON CONFLICT (owner_id, commitment, part) DO UPDATE
            SET paid = a.paid + EXCLUDED.paid, amount = CASE WHEN a.part < 0 THEN EXCLUDED.amount ELSE a.amount END
            """;

    private record Row(
            UUID owner, int commitment, int part, LocalDate date, long amount, long paid) {}

    static void create(JdbcTemplate jdbc) {
        jdbc.execute(
                """
                DROP TABLE IF EXISTS activity;
                CREATE TABLE activity (owner_id uuid, commitment int, part int, date date, amount bigint, paid bigint,
                    PRIMARY KEY (owner_id, commitment, part))
                """);
    }

    void handle(LedgerEvent event) {
        List<Row> rows = rows(event);
        if (!atOnce) {
            rows.forEach(this::write);
        } else if (!rows.isEmpty()) {
            write(rows);
        }
    }

    private static List<Row> rows(LedgerEvent event) {
        List<Row> rows = new ArrayList<>();
        switch (event) {
            case CapitalCallIssued e -> {
                for (var line : e.lines()) {
                    for (int part = 0; part < e.parts().size(); part++) {
                        long amount = line.amounts().get(part);
                        rows.add(
                                new Row(
                                        e.callId(),
                                        line.commitment(),
                                        part,
                                        e.dueDate(),
                                        amount,
                                        0));
                    }
                }
            }
            case CallPaymentsReceived e ->
                    e.payments()
                            .forEach(
                                    p ->
                                            rows.add(
                                                    new Row(
                                                            p.callId(),
                                                            p.commitment(),
                                                            0,
                                                            p.valueDate(),
                                                            0,
                                                            p.amount())));
            case DistributionDeclared e -> {
                for (var line : e.lines()) {
                    for (int part = 0; part < e.parts().size(); part++) {
                        long amount = -line.amounts().get(part);
                        rows.add(
                                new Row(
                                        e.distributionId(),
                                        line.commitment(),
                                        part,
                                        e.paymentDate(),
                                        amount,
                                        0));
                    }
                }
            }
            case DistributionPaid e ->
                    e.commitments()
                            .forEach(
                                    c ->
                                            rows.add(
                                                    new Row(
                                                            e.distributionId(),
                                                            c,
                                                            0,
                                                            UNKNOWN,
                                                            0,
                                                            1)));
            case ValuationMarked e ->
                    e.lines()
                            .forEach(
                                    l ->
                                            rows.add(
                                                    new Row(
                                                            l.commitmentId(),
                                                            0,
                                                            -1,
                                                            e.asOf(),
                                                            l.nav(),
                                                            0)));
            default -> {
                // the register of funds and partners is nothing here
            }
        }
        return rows;
    }

    private void write(Row row) {
        jdbc.update(
                UPSERT_ONE,
                row.owner(),
                row.commitment(),
                row.part(),
                Date.valueOf(row.date()),
                row.amount(),
                row.paid());
    }

    private void write(List<Row> rows) {
        jdbc.update(
                UPSERT,
                array(rows, Row::owner),
                array(rows, Row::commitment),
                array(rows, Row::part),
                array(rows, Row::date),
                array(rows, Row::amount),
                array(rows, Row::paid));
    }

    /** As text, which the statement casts. */
    private static String array(List<Row> rows, Function<Row, Object> value) {
        StringBuilder array = new StringBuilder("{");
        rows.forEach(row -> array.append(value.apply(row)).append(','));
        array.setCharAt(array.length() - 1, '}');
        return array.toString();
    }
}
