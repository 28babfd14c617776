package dev.drawdown.demo.plan;

import dev.drawdown.money.Allocation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a fund's commands add up to, reckoned anew from their bodies alone, as an accountant would
 * who has never seen the planner.
 */
final class Replay {

    private static final JsonMapper JSON = new JsonMapper();

    /** One commitment's account; minor units. */
    static final class Account {
        long committed;
        long called;
        long paid;
        long distributed;
        long value;
    }

    /** A call's line: what is owed and what is paid. */
    static final class Line {
        final long owed;
        long paid;

        Line(long owed) {
            this.owed = owed;
        }
    }

    record Call(String name, LocalDate due, Map<String, Line> lines, long total) {}

    record Distribution(
            String name, LocalDate day, Map<String, Long> lines, long gross, Set<String> paid) {}

    private record Move(LocalDate day, String commitment, long in, long out) {}

    /** How the fund stood when a mark was recorded. */
    record Mark(LocalDate asOf, long value, Map<String, Long> tvpiPercent) {}

    final Map<String, Account> accounts = new LinkedHashMap<>();
    final Map<String, Call> calls = new LinkedHashMap<>();
    final Map<String, Distribution> distributions = new LinkedHashMap<>();
    final Set<String> waiting = new HashSet<>();
    final List<Mark> marks = new ArrayList<>();
    final Map<LocalDate, Long> cash = new TreeMap<>();
    final List<String> defaulted = new ArrayList<>();
    int reversals;
    private final List<Move> moves = new ArrayList<>();
    private final Map<LocalDate, Long> values = new TreeMap<>();
    private long threshold = Long.MAX_VALUE;

    Replay(List<Command> commands) {
        commands.forEach(this::take);
        strike();
    }

    private void take(Command command) {
        var body = JSON.readTree(command.body());
        var path = command.path().replaceAll("^/api/funds(/\\$\\{fund.fundId})?/?", "");
        if (command.person() == Person.APPROVER) {
            waiting.remove(command.path().replaceAll(".*\\$\\{(.*)\\.proposalId}.*", "$1"));
        } else if (path.equals("terms") && body.has("approvalThresholdCents")) {
            threshold = body.path("approvalThresholdCents").asLong();
        } else if (path.equals("commitments")) {
            account("${" + command.name() + ".commitmentId}").committed +=
                    body.path("amountCents").asLong();
        } else if (path.endsWith("/changes")) {
            account(second(path)).committed += body.path("deltaCents").asLong();
        } else if (path.equals("capital-calls")) {
            call(command.name(), body);
        } else if (path.startsWith("capital-calls/") && path.endsWith("/payments")) {
            body.path("payments").forEach(one -> pay(named(second(path)), one));
        } else if (path.equals("payments")) {
            body.path("payments")
                    .forEach(one -> pay(named(one.path("callId").asString()), one.path("payment")));
        } else if (path.endsWith("/defaults")) {
            defaulted.add(body.path("commitmentId").asString());
        } else if (path.equals("distributions")) {
            distribution(command.name(), body);
        } else if (path.startsWith("distributions/")) {
            payOut(named(second(path)), body);
        } else if (path.equals("reversals")) {
            reverse(body.path("eventId").asString().replaceAll("\\$\\{(.*)\\.eventId.*", "$1"));
        } else if (path.equals("valuations")) {
            values.put(
                    LocalDate.parse(body.path("asOf").asString()), body.path("netCents").asLong());
        }
    }

    private Account account(String commitment) {
        return accounts.computeIfAbsent(commitment, id -> new Account());
    }

    private void call(String name, JsonNode body) {
        var lines = lines(body);
        var total = lines.values().stream().mapToLong(Long::longValue).sum();
        var owed = new LinkedHashMap<String, Line>();
        lines.forEach((id, line) -> owed.put(id, new Line(line)));
        calls.put(
                name,
                new Call(name, LocalDate.parse(body.path("dueDate").asString()), owed, total));
        lines.forEach((id, line) -> accounts.get(id).called += line);
        if (total > threshold) {
            waiting.add(name);
        }
    }

    private void pay(String call, JsonNode payment) {
        var id = payment.path("commitmentId").asString();
        var amount = payment.path("amountCents").asLong();
        var line = calls.get(call).lines().get(id);
        line.paid += amount;
        if (line.paid > line.owed) {
            throw new AssertionError("%s pays more of %s than it owes".formatted(id, call));
        }
        move(calls.get(call).due(), id, amount, 0);
    }

    /** Only what the plans reverse: a call that nobody paid, and the only list of a call. */
    private void reverse(String name) {
        reversals++;
        var call = calls.get(name);
        if (call != null) {
            call.lines().forEach((id, line) -> accounts.get(id).called -= line.owed);
            calls.remove(name);
            waiting.remove(name);
            return;
        }
        var paid = calls.get(name.replace("-payments-wrong", ""));
        paid.lines()
                .forEach(
                        (id, line) -> {
                            move(paid.due(), id, -line.paid, 0);
                            line.paid = 0;
                        });
    }

    private void distribution(String name, JsonNode body) {
        var lines = lines(body);
        var gross = lines.values().stream().mapToLong(Long::longValue).sum();
        distributions.put(
                name,
                new Distribution(
                        name,
                        LocalDate.parse(body.path("paymentDate").asString()),
                        lines,
                        gross,
                        new HashSet<>()));
        if (gross > threshold) {
            waiting.add(name);
        }
        body.path("withheld")
                .forEach(
                        tax -> {
                            if (tax.path("amountCents").asLong()
                                    > lines.get(tax.path("commitmentId").asString())) {
                                throw new AssertionError("more tax than gross in " + name);
                            }
                        });
    }

    private void payOut(String name, JsonNode body) {
        var distribution = distributions.get(name);
        var ids = new ArrayList<String>();
        body.path("commitmentIds").forEach(id -> ids.add(id.asString()));
        var covered = ids.isEmpty() ? distribution.lines().keySet() : ids;
        for (var id : covered) {
            if (!distribution.paid().add(id)) {
                throw new AssertionError(id + " is paid twice by " + name);
            }
            move(distribution.day(), id, 0, distribution.lines().get(id));
        }
    }

    private void move(LocalDate day, String commitment, long in, long out) {
        moves.add(new Move(day, commitment, in, out));
        cash.merge(day, out - in, Math::addExact);
    }

    /** Everything in the order of the dates when it counts, however late it was recorded. */
    private void strike() {
        moves.sort(Comparator.comparing(Move::day));
        var next = moves.iterator();
        var move = next.hasNext() ? next.next() : null;
        for (var value : values.entrySet()) {
            while (move != null && !move.day().isAfter(value.getKey())) {
                settle(move);
                move = next.hasNext() ? next.next() : null;
            }
            mark(value.getKey(), value.getValue());
        }
        if (move != null) {
            settle(move);
            next.forEachRemaining(this::settle);
        }
    }

    private void settle(Move move) {
        var account = accounts.get(move.commitment());
        account.paid += move.in();
        account.distributed += move.out();
        account.value += move.in() - move.out();
    }

    /** By capital account, as the fund divides a value without lines. */
    private void mark(LocalDate asOf, long net) {
        var ids = List.copyOf(accounts.keySet());
        var shares =
                Allocation.of(
                        net, ids.stream().map(id -> Math.max(0, accounts.get(id).value)).toList());
        var tvpi = new LinkedHashMap<String, Long>();
        for (var i = 0; i < ids.size(); i++) {
            var account = accounts.get(ids.get(i));
            account.value = shares.get(i);
            if (account.paid > 0) {
                tvpi.put(ids.get(i), (account.distributed + account.value) * 100 / account.paid);
            }
        }
        marks.add(new Mark(asOf, net, tvpi));
    }

    /** By commitment, as the fund divides. */
    private Map<String, Long> lines(JsonNode body) {
        var excused = new HashSet<String>();
        body.path("excusedCommitmentIds").forEach(id -> excused.add(id.asString()));
        var ids = accounts.keySet().stream().filter(id -> !excused.contains(id)).toList();
        var weights = ids.stream().map(id -> accounts.get(id).committed).toList();
        var lines = new LinkedHashMap<String, Long>();
        body.path("parts")
                .forEach(
                        part -> {
                            var shares = Allocation.of(part.path("amountCents").asLong(), weights);
                            for (var i = 0; i < ids.size(); i++) {
                                lines.merge(ids.get(i), shares.get(i), Math::addExact);
                            }
                        });
        return lines;
    }

    private static String second(String path) {
        return path.split("/", -1)[1];
    }

    /** The entry that an id such as ${call-07-approval.callId@…} belongs to. */
    private static String named(String id) {
        return id.replaceAll("\\$\\{(.*?)(-approval)?\\..*", "$1");
    }
}
