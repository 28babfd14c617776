package dev.drawdown.bench.lag;

import dev.drawdown.bench.system.Bearer;
import dev.drawdown.bench.system.Reply;
import dev.drawdown.bench.system.Wire;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

/** Funds and partners that are there before the load, and the commands on them. */
record Books(List<String> funds, List<String> partners) {

    private static final int FUNDS = 1_000;
    private static final int PARTNERS = 1_000;

    static Books open(Bearer administrator, int port) throws IOException {
        try (Wire wire = Wire.to(port)) {
            return new Books(
                    ids(wire, administrator, FUNDS, "/api/funds", Books::fund, "fundId"),
                    ids(wire, administrator, PARTNERS, PARTNERS_PATH, Books::partner, "partnerId"));
        }
    }

    private static final String PARTNERS_PATH = "/api/limited-partners";

    private interface Body {
        String of(long number);
    }

    private static List<String> ids(
            Wire wire, Bearer bearer, int count, String path, Body body, String field) {
        return IntStream.range(0, count)
                .mapToObj(n -> sent(wire, bearer.post(path, key(), body.of(n))).value(field))
                .toList();
    }

    private static Reply sent(Wire wire, byte[] request) {
        try {
            return wire.send(request).expect(201);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String fund(long number) {
        return """
        {"name":"Fund %d","currency":"USD","vintageYear":2019,"effectiveDate":"2019-06-01"}"""
                .formatted(number);
    }

    private static String partner(long number) {
        return """
        {"entityType":"institutional","legalName":"Partner %d %s","domicile":"NO"}"""
                .formatted(number, key());
    }

    /** A partner more: an event of a stream of its own. */
    byte[] onboard(Bearer bearer, long number) {
        return bearer.post(PARTNERS_PATH, key(), partner(number));
    }

    /** A commitment of one partner to one fund: another pair for each number. */
    byte[] commit(Bearer bearer, long number) {
        int fund = (int) (number % FUNDS);
        int partner = (int) ((number + number / FUNDS) % PARTNERS);
        return bearer.post(
                "/api/funds/%s/commitments".formatted(funds.get(fund)),
                key(),
                """
                {"partnerId":"%s","amountCents":%d,"effectiveDate":"2020-01-15"}"""
                        .formatted(partners.get(partner), 1_000_000_00L + number));
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }
}
