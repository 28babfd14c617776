package dev.drawdown.projection.reference;

import dev.drawdown.event.CallPaymentsReceived;
import dev.drawdown.event.CallPaymentsReceived.Payment;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What payments pay: a partial one is spread over the parts of its line together with everything
 * that was paid before, so that the order and the size of payments make no difference.
 */
public final class Receipts {

    private final References references;

    public Receipts(References references) {
        this.references = references;
    }

    /** Each payment with its line and its share inside the commitment. */
    public List<Receipt> of(long position, CallPaymentsReceived event) {
        Map<LineKey, Long> sofar = new HashMap<>();
        List<Receipt> receipts = new ArrayList<>(event.payments().size());
        for (Payment payment : event.payments()) {
            Call call = references.call(payment.callId());
            CallLine line = call.line(payment.commitment());
            LineKey key = new LineKey(payment.callId(), payment.commitment());
            long before = sofar.computeIfAbsent(key, _ -> line.paid());
            long after = Math.addExact(before, payment.amount());
            sofar.put(key, after);
            int index = receipts.size();
            Counted counted = call.counted(line, after).minus(call.counted(line, before));
            Deed deed =
                    new Deed(
                            position,
                            index,
                            Deed.Kind.PAID,
                            payment.amount(),
                            payment.credit(),
                            counted.reducing(),
                            payment.valueDate());
            receipts.add(new Receipt(index, call, line, deed, counted.gross()));
        }
        return receipts;
    }

    /**
     * By how much the other payments of a line count differently inside the commitment, once these
     * are gone; and by how much all of the line counts differently as gross, these included.
     */
    public Map<Correction, Counted> corrections(long position, CallPaymentsReceived event) {
        Map<Correction, Counted> corrections = new LinkedHashMap<>();
        for (LineKey key : lines(event)) {
            Call call = references.call(key.noticeId());
            CallLine line = call.line(key.commitment());
            List<Deed> gone = line.of(position);
            long paid = line.paid();
            long left = Math.subtractExact(paid, CallLine.sum(gone, Deed::amount));
            Counted all = call.counted(line, left).minus(call.counted(line, paid));
            long reducing = Math.addExact(all.reducing(), CallLine.sum(gone, Deed::reducing));
            corrections.put(new Correction(call, line), new Counted(reducing, all.gross()));
        }
        return corrections;
    }

    /** What payments add to each part of their calls, over all lines. */
    public Map<PaidPart, Long> parts(CallPaymentsReceived event) {
        Map<LineKey, Long> amounts = new LinkedHashMap<>();
        event.payments()
                .forEach(
                        p ->
                                amounts.merge(
                                        new LineKey(p.callId(), p.commitment()),
                                        p.amount(),
                                        Math::addExact));
        Map<PaidPart, Long> parts = new LinkedHashMap<>();
        amounts.forEach((key, amount) -> add(parts, key, amount));
        return parts;
    }

    /** By how much each part of their calls counts as paid differently, once these are gone. */
    public Map<PaidPart, Long> partsWithout(long position, CallPaymentsReceived event) {
        Map<PaidPart, Long> parts = new LinkedHashMap<>();
        for (LineKey key : lines(event)) {
            CallLine line = references.call(key.noticeId()).line(key.commitment());
            add(parts, key, Math.negateExact(CallLine.sum(line.of(position), Deed::amount)));
        }
        return parts;
    }

    private void add(Map<PaidPart, Long> parts, LineKey key, long amount) {
        Call call = references.call(key.noticeId());
        CallLine line = call.line(key.commitment());
        List<Long> before = line.paidParts();
        List<Long> after = line.spread(Math.addExact(line.paid(), amount));
        for (int part = 0; part < before.size(); part++) {
            long more = Math.subtractExact(after.get(part), before.get(part));
            parts.merge(new PaidPart(call, part), more, Math::addExact);
        }
    }

    /** A part of a call, by its place among them. */
    public record PaidPart(Call call, int part) {}

    /** The line that a correction concerns. */
    public record Correction(Call call, CallLine line) {}

    private static Set<LineKey> lines(CallPaymentsReceived event) {
        Set<LineKey> lines = new LinkedHashSet<>();
        event.payments().forEach(p -> lines.add(new LineKey(p.callId(), p.commitment())));
        return lines;
    }
}
