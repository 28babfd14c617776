package dev.drawdown.gateway.site.entry;

import dev.drawdown.gateway.books.Holder;
import dev.drawdown.gateway.site.fund.Roll;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A call or a distribution as it would be recorded, line by line. Money in minor units.
 *
 * @param date its effective date
 * @param basis by what it was divided, in words
 * @param excused how many commitments take no share
 * @param withheld of all lines; 0 for a call
 * @param unfundedBefore of the whole fund
 * @param unfundedAfter once all of it is paid
 */
public record EntryView(
        Kind kind,
        LocalDate noticeDate,
        LocalDate date,
        String currency,
        String basis,
        List<Part> parts,
        List<Line> lines,
        int excused,
        long total,
        long withheld,
        long unfundedBefore,
        long unfundedAfter) {

    /**
     * One column.
     *
     * @param notes how it counts, such as "inside the commitment"
     * @param odd how many of its lines carry a smallest unit more than their share
     */
    public record Part(String name, List<String> notes, long amount, int odd) {}

    /**
     * One row.
     *
     * @param holder absent where the commitment is unknown to the read tables
     * @param unfundedAfter once it is paid
     */
    public record Line(
            int number,
            @Nullable Holder holder,
            List<Cell> cells,
            long total,
            long withheld,
            long unfundedAfter) {

        public String name() {
            return Roll.name(holder);
        }
    }

    /**
     * What a line has of a part.
     *
     * @param odd whether it was rounded up: it carries one of the units that rounding left over
     */
    public record Cell(long amount, boolean odd) {}

    /** The lines that carry a unit left over by rounding. */
    public List<Line> rounded() {
        return lines.stream().filter(line -> line.cells().stream().anyMatch(Cell::odd)).toList();
    }

    /** How many such units there are over all parts. */
    public int left() {
        return parts.stream().mapToInt(Part::odd).sum();
    }

    /** What the smallest amount of the currency is called. */
    public String unit() {
        return Currency.getInstance(currency).getDefaultFractionDigits() == 2
                ? "cent"
                : "smallest unit";
    }

    public boolean hasTax() {
        return withheld != 0;
    }

    public long net() {
        return total - withheld;
    }
}
