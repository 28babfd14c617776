package dev.drawdown.local;

import dev.drawdown.local.PlainAccount.Move;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/**
 * Every commitment's account from the exported ledger alone, by the rules of the domain and by
 * nothing that the product itself calculates with.
 */
final class PlainBooks {

    private final Map<String, PlainAccount> accounts = new LinkedHashMap<>();
    private final Map<String, PlainAccount> byNumber = new HashMap<>();
    private final Map<String, JsonNode> notices = new HashMap<>();
    private final Map<Line, Long> paid = new LinkedHashMap<>();

    private record Line(String callId, int commitment) {}

    /** By partner, where each of its commitments stands. */
    static Map<String, List<PlainStanding>> of(ExportedLedger ledger) {
        var books = new PlainBooks();
        ledger.standing().forEach(books::enter);
        books.paid.forEach(books::contribute);
        Map<String, List<PlainStanding>> standings = new TreeMap<>();
        books.accounts
                .values()
                .forEach(
                        account ->
                                standings
                                        .computeIfAbsent(
                                                account.partnerId(), _ -> new ArrayList<>())
                                        .add(account.standing()));
        return standings;
    }

    private void enter(JsonNode entry) {
        var payload = entry.path("payload");
        long position = entry.path("position").asLong();
        var date = LocalDate.parse(entry.path("effectiveDate").asString());
        switch (entry.path("name").asString()) {
            case "CommitmentMade.v1" -> committed(date, payload);
            case "CommitmentChanged.v1" -> changed(date, payload);
            case "OpeningBalanceReported.v1" ->
                    account(payload).reports(date(payload, "asOf"), position, payload);
            case "ValuationMarked.v1" -> marked(position, payload);
            case "CapitalCallIssued.v1" -> called(payload);
            case "CallPaymentsReceived.v1" -> received(payload);
            case "DistributionDeclared.v1" ->
                    notices.put(payload.path("distributionId").asString(), payload);
            case "DistributionPaid.v1" -> distributed(payload);
            case "RecallRightsExpired.v1" -> expired(payload);
            default -> {} // moves no partner's money
        }
    }

    private void committed(LocalDate date, JsonNode made) {
        var account = new PlainAccount(made);
        accounts.put(made.path("commitmentId").asString(), account);
        byNumber.put(number(made, made.path("number").asInt()), account);
        account.commits(date, made.path("delta").asLong(), false);
    }

    private void changed(LocalDate date, JsonNode change) {
        long delta = change.path("delta").asLong();
        var kind = change.path("kind").asString();
        if (kind.equals("released") || kind.equals("unfunded_adjustment")) {
            account(change).moves(date, Move.ofUnfunded(delta));
        } else {
            account(change).commits(date, delta, kind.equals("restated"));
        }
    }

    private void marked(long position, JsonNode mark) {
        for (var line : mark.path("lines")) {
            account(line).marks(date(mark, "asOf"), position, line.path("nav").asLong());
        }
    }

    private void called(JsonNode call) {
        notices.put(call.path("callId").asString(), call);
        for (var line : call.path("lines")) {
            long total = amounts(line).stream().mapToLong(Long::longValue).sum();
            account(call, line.path("commitment").asInt())
                    .moves(date(call, "dueDate"), new Move(total, 0, 0, 0, 0, 0));
        }
    }

    private void received(JsonNode receipt) {
        for (var payment : receipt.path("payments")) {
            paid.merge(
                    new Line(payment.path("callId").asString(), payment.path("commitment").asInt()),
                    payment.path("amount").asLong(),
                    Long::sum);
        }
    }

    /** All that was ever paid on a line counts at the call's due date. */
    private void contribute(Line line, long amount) {
        var call = notices.get(line.callId());
        var shares = divided(amount, amounts(lineOf(call, line.commitment())));
        long inside = 0;
        for (int part = 0; part < shares.size(); part++) {
            boolean reduces = call.path("parts").path(part).path("reducesUnfunded").asBoolean();
            inside += reduces ? shares.get(part) : 0;
        }
        account(call, line.commitment())
                .moves(
                        date(call, "dueDate"),
                        new Move(0, amount, 0, 0, 0, Math.negateExact(inside)));
    }

    private void distributed(JsonNode payout) {
        var declared = notices.get(payout.path("distributionId").asString());
        for (var number : payout.path("commitments")) {
            var amounts = amounts(lineOf(declared, number.asInt()));
            long returned = 0;
            long distributed = 0;
            long recallable = 0;
            for (int i = 0; i < amounts.size(); i++) {
                var part = declared.path("parts").path(i);
                if (part.path("type").asString().startsWith("returned_excess")) {
                    returned += amounts.get(i);
                } else {
                    distributed += amounts.get(i);
                    recallable += part.path("recallable").asBoolean() ? amounts.get(i) : 0;
                }
            }
            account(declared, number.asInt())
                    .moves(
                            date(declared, "paymentDate"),
                            new Move(
                                    0,
                                    0,
                                    distributed,
                                    recallable,
                                    returned,
                                    recallable + returned));
        }
    }

    private void expired(JsonNode expiry) {
        for (var line : expiry.path("lines")) {
            long lost = Math.negateExact(line.path("amount").asLong());
            account(expiry, line.path("commitment").asInt())
                    .moves(date(expiry, "asOf"), new Move(0, 0, 0, lost, 0, lost));
        }
    }

    /** By the largest remainder; of equal ones the earlier part gets the unit. */
    private static List<Long> divided(long amount, List<Long> parts) {
        var whole =
                parts.stream().map(BigInteger::valueOf).reduce(BigInteger.ZERO, BigInteger::add);
        List<Long> shares = new ArrayList<>();
        List<BigInteger> remainders = new ArrayList<>();
        long left = amount;
        for (long part : parts) {
            var share =
                    BigInteger.valueOf(amount)
                            .multiply(BigInteger.valueOf(part))
                            .divideAndRemainder(whole);
            shares.add(share[0].longValueExact());
            remainders.add(share[1]);
            left -= share[0].longValueExact();
        }
        for (; left > 0; left--) {
            int largest = remainders.indexOf(Collections.max(remainders));
            shares.set(largest, shares.get(largest) + 1);
            remainders.set(largest, BigInteger.valueOf(-1));
        }
        return shares;
    }

    private static JsonNode lineOf(JsonNode notice, int commitment) {
        for (var line : notice.path("lines")) {
            if (line.path("commitment").asInt() == commitment) {
                return line;
            }
        }
        throw new AssertionError("no line of " + commitment + " in " + notice);
    }

    private static List<Long> amounts(JsonNode line) {
        List<Long> amounts = new ArrayList<>();
        line.path("amounts").forEach(amount -> amounts.add(amount.asLong()));
        return amounts;
    }

    private PlainAccount account(JsonNode naming) {
        return accounts.get(naming.path("commitmentId").asString());
    }

    private PlainAccount account(JsonNode event, int commitment) {
        return byNumber.get(number(event, commitment));
    }

    private static String number(JsonNode event, int commitment) {
        return event.path("fundId").asString() + "/" + commitment;
    }

    private static LocalDate date(JsonNode payload, String field) {
        return LocalDate.parse(payload.path(field).asString());
    }
}
