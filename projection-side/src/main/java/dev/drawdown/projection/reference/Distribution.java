package dev.drawdown.projection.reference;

import dev.drawdown.event.DistributionDeclared;
import dev.drawdown.event.DistributionDeclared.Part;
import dev.drawdown.event.LedgerEntry;
import dev.drawdown.projection.reference.DistributionLine.Payout;
import dev.drawdown.projection.version.Moment;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A distribution, as far as a batch touches it. */
public final class Distribution {

    private final Notice notice;
    private final List<Part> parts;
    private final Sums sums;
    private final Map<Integer, DistributionLine> lines = new LinkedHashMap<>();
    private final Map<Integer, DistributionLine> touched = new LinkedHashMap<>();
    private int paidLines;
    private boolean isNew;
    private @Nullable Instant reversedAt;

    /** What all its lines add up to. */
    public record Sums(long gross, long withheld, int lines) {}

    Distribution(
            Notice notice,
            List<Part> parts,
            Sums sums,
            int paidLines,
            @Nullable Instant reversedAt) {
        this.notice = notice;
        this.parts = List.copyOf(parts);
        this.sums = sums;
        this.paidLines = paidLines;
        this.reversedAt = reversedAt;
    }

    static Distribution declared(LedgerEntry entry, DistributionDeclared e) {
        Notice notice =
                new Notice(
                        e.distributionId(),
                        e.fundId(),
                        e.number(),
                        e.noticeDate(),
                        e.paymentDate(),
                        e.currency(),
                        entry.eventId(),
                        new Moment(entry.position(), entry.recordedAt()));
        long withheld =
                e.lines().stream().map(DistributionDeclared.Line::tax).reduce(0L, Math::addExact);
        Sums sums = new Sums(e.gross(), withheld, e.lines().size());
        Distribution distribution = new Distribution(notice, e.parts(), sums, 0, null);
        e.lines()
                .forEach(
                        l ->
                                distribution.load(
                                        new DistributionLine(
                                                l.commitment(), l.amounts(), l.tax(), null)));
        return distribution;
    }

    void load(DistributionLine line) {
        lines.put(line.commitment(), line);
    }

    public Notice notice() {
        return notice;
    }

    public LocalDate paymentDate() {
        return notice.date();
    }

    public List<Part> parts() {
        return parts;
    }

    public Sums sums() {
        return sums;
    }

    public int paidLines() {
        return paidLines;
    }

    public Optional<Instant> reversedAt() {
        return Optional.ofNullable(reversedAt);
    }

    /**
     * The line of a commitment.
     *
     * @throws IllegalStateException if the distribution has none
     */
    public DistributionLine line(int commitment) {
        DistributionLine line = lines.get(commitment);
        if (line == null) {
            throw new IllegalStateException(
                    "distribution %s has no line %d".formatted(notice.id(), commitment));
        }
        return line;
    }

    /** What a batch changed; empty if nothing. */
    public Collection<DistributionLine> touched() {
        return touched.values();
    }

    /** Whether it was declared in this batch, so that no table has any of it. */
    public boolean isNew() {
        return isNew;
    }

    public void declare() {
        isNew = true;
        touched.putAll(lines);
    }

    public void reverse(Instant at) {
        reversedAt = at;
        touched.putAll(lines);
    }

    public void pay(int commitment, Payout payout) {
        DistributionLine line = line(commitment);
        paidLines += line.payout() == null ? 1 : 0;
        line.pay(payout);
        touched.put(commitment, line);
    }

    /** Takes a payment back. */
    public void undo(int commitment, long position) {
        DistributionLine line = line(commitment);
        Payout payout = line.payout();
        if (payout != null && payout.position() == position) {
            paidLines--;
            line.pay(null);
            touched.put(commitment, line);
        }
    }
}
