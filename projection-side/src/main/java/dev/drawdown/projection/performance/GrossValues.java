package dev.drawdown.projection.performance;

import dev.drawdown.event.EntryReversed;
import dev.drawdown.event.FundChargeRecorded;
import dev.drawdown.event.LedgerEntry;
import dev.drawdown.event.LedgerEvent;
import dev.drawdown.event.NavComponent;
import dev.drawdown.event.ValuationMarked;
import dev.drawdown.projection.reference.References;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an entry says about values before accrued carry: a mark line by its component, else by its
 * share of the fund's gross value; a charge by the level of carry that it records.
 *
 * @param commitments by commitment
 * @param fund of the fund as a whole; a mark's own gross value stands with the mark
 */
record GrossValues(Map<UUID, Input> commitments, List<Input> fund) {

    private static final GrossValues NONE = new GrossValues(Map.of(), List.of());

    static GrossValues of(LedgerEntry entry, References references) {
        LedgerEvent event = entry.event();
        if (event instanceof ValuationMarked e) {
            return of(entry.position(), e);
        }
        if (event instanceof FundChargeRecorded e && e.kind().isLevel()) {
            return levels(e, Input.Kind.CARRY_LEVEL, entry.position(), references);
        }
        return event instanceof EntryReversed e
                ? undone(references.entry(e.entryId()), references)
                : NONE;
    }

    private static GrossValues undone(LedgerEntry entry, References references) {
        return entry.event() instanceof FundChargeRecorded e && e.kind().isLevel()
                ? levels(e, Input.Kind.CARRY_LEVEL_UNDONE, entry.position(), references)
                : NONE;
    }

    private static GrossValues of(long position, ValuationMarked e) {
        Map<UUID, Input> values = new HashMap<>();
        for (ValuationMarked.Line line : e.lines()) {
            Input value = value(position, e, line);
            if (value != null) {
                values.put(line.commitmentId(), value);
            }
        }
        return new GrossValues(values, List.of());
    }

    /** Carry accrued lowers a partner's value, whichever sign it is written with. */
    private static @Nullable Input value(
            long position, ValuationMarked e, ValuationMarked.Line line) {
        Long carry = line.components().get(NavComponent.ACCRUED_CARRIED_INTEREST);
        if (carry != null) {
            long gross = Math.addExact(line.nav(), Math.absExact(carry));
            return Input.of(e.asOf(), Input.Kind.GROSS_VALUE, position, gross);
        }
        Long fund = e.gross();
        return fund == null || !e.complete() || e.net() == 0
                ? null
                : Input.of(
                        e.asOf(),
                        Input.Kind.GROSS_SHARE,
                        position,
                        share(fund, line.nav(), e.net()));
    }

    private static long share(long whole, long part, long of) {
        return BigDecimal.valueOf(whole)
                .multiply(BigDecimal.valueOf(part))
                .divide(BigDecimal.valueOf(of), 0, RoundingMode.HALF_UP)
                .longValueExact();
    }

    private static GrossValues levels(
            FundChargeRecorded e, Input.Kind kind, long position, References references) {
        Map<UUID, Long> sums = new HashMap<>();
        for (FundChargeRecorded.Line line : e.lines()) {
            UUID id = references.party(e.fundId(), line.commitment()).commitmentId();
            sums.merge(id, line.amount(), Math::addExact);
        }
        Map<UUID, Input> levels = new HashMap<>();
        sums.forEach((id, sum) -> levels.put(id, Input.of(e.date(), kind, position, sum)));
        return new GrossValues(levels, List.of(Input.of(e.date(), kind, position, e.amount())));
    }
}
