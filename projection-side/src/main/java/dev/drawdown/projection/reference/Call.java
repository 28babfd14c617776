package dev.drawdown.projection.reference;

import dev.drawdown.event.CallType;
import dev.drawdown.event.CapitalCallIssued;
import dev.drawdown.event.CapitalCallIssued.Part;
import dev.drawdown.event.LedgerEntry;
import dev.drawdown.projection.version.Moment;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A capital call, as far as a batch touches it. */
public final class Call {

    private final Notice notice;
    private final List<Part> parts;
    private final long total;
    private final Map<Integer, CallLine> lines = new LinkedHashMap<>();
    private final Map<Integer, CallLine> touched = new LinkedHashMap<>();
    private long paid;
    private boolean isNew;
    private @Nullable Instant reversedAt;

    Call(Notice notice, List<Part> parts, long total, long paid, @Nullable Instant reversedAt) {
        this.notice = notice;
        this.parts = List.copyOf(parts);
        this.total = total;
        this.paid = paid;
        this.reversedAt = reversedAt;
    }

    static Call issued(LedgerEntry entry, CapitalCallIssued e) {
        Notice notice =
                new Notice(
                        e.callId(),
                        e.fundId(),
                        e.number(),
                        e.noticeDate(),
                        e.dueDate(),
                        e.currency(),
                        entry.eventId(),
                        new Moment(entry.position(), entry.recordedAt()));
        Call call = new Call(notice, e.parts(), e.total(), 0, null);
        e.lines().forEach(line -> call.load(new CallLine(line.commitment(), line.amounts())));
        return call;
    }

    void load(CallLine line) {
        lines.put(line.commitment(), line);
    }

    public Notice notice() {
        return notice;
    }

    public LocalDate dueDate() {
        return notice.date();
    }

    public List<Part> parts() {
        return parts;
    }

    public long total() {
        return total;
    }

    public long paid() {
        return paid;
    }

    public Optional<Instant> reversedAt() {
        return Optional.ofNullable(reversedAt);
    }

    /**
     * The line of a commitment.
     *
     * @throws IllegalStateException if the call has none
     */
    public CallLine line(int commitment) {
        CallLine line = lines.get(commitment);
        if (line == null) {
            throw new IllegalStateException(
                    "call %s has no line %d".formatted(notice.id(), commitment));
        }
        return line;
    }

    /** What a batch changed; empty if nothing. */
    public Collection<CallLine> touched() {
        return touched.values();
    }

    /** How a payment so far counts. */
    Counted counted(CallLine line, long paidSoFar) {
        List<Long> spread = line.spread(paidSoFar);
        long reducing = 0;
        long gross = 0;
        for (int i = 0; i < parts.size(); i++) {
            Part part = parts.get(i);
            reducing = Math.addExact(reducing, part.reducesUnfunded() ? spread.get(i) : 0);
            gross = Math.addExact(gross, isGross(part.type()) ? spread.get(i) : 0);
        }
        return new Counted(reducing, gross);
    }

    /** Whether it would be paid even if the fund cost nothing. */
    private static boolean isGross(CallType type) {
        return switch (type) {
            case INVESTMENTS, WORKING_CAPITAL, DEEMED_GP_CONTRIBUTION -> true;
            case MANAGEMENT_FEES,
                    PARTNERSHIP_EXPENSES,
                    PLACEMENT_FEES,
                    SUBSCRIPTION_FACILITY_INTEREST ->
                    false;
        };
    }

    /** Whether it was issued in this batch, so that no table has any of it. */
    public boolean isNew() {
        return isNew;
    }

    public void issue() {
        isNew = true;
        touched.putAll(lines);
    }

    public void reverse(Instant at) {
        reversedAt = at;
        touched.putAll(lines);
    }

    public void receive(Receipt receipt) {
        paid += receipt.deed().amount();
        add(receipt.line(), receipt.deed());
    }

    /** Marks a line as in default. */
    public void turnBad(int commitment, long position, LocalDate date) {
        add(line(commitment), Deed.defaulted(position, date));
    }

    public void turnGood(int commitment, long position, LocalDate date) {
        add(line(commitment), Deed.cured(position, date));
    }

    /** Takes back what an event did to a line. */
    public void undo(int commitment, long position, long by) {
        CallLine line = line(commitment);
        long before = line.paid();
        line.undo(position, by);
        paid += line.paid() - before;
        touched.put(commitment, line);
    }

    private void add(CallLine line, Deed deed) {
        line.add(deed);
        touched.put(line.commitment(), line);
    }
}
