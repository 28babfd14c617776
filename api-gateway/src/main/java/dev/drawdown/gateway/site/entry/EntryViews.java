package dev.drawdown.gateway.site.entry;

import dev.drawdown.event.AllocationBasis;
import dev.drawdown.event.CapitalCallIssued;
import dev.drawdown.event.DistributionDeclared;
import dev.drawdown.gateway.books.Holder;
import dev.drawdown.gateway.site.Words;
import dev.drawdown.gateway.site.entry.EntryView.Cell;
import dev.drawdown.gateway.site.entry.EntryView.Line;
import dev.drawdown.gateway.site.entry.EntryView.Part;
import dev.drawdown.gateway.site.fund.Roll;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Lays an entry out for reading: names instead of numbers, and where rounding put its cents. */
record EntryViews(Roll roll) {

    /** What a part is, and whether it moves what is unfunded: down 1, up -1, not 0. */
    private record Column(String name, List<String> notes, long amount, int moves) {}

    /** What a line has, whichever kind of entry it is of. */
    private record Raw(int number, long weight, List<Long> amounts, long withheld) {}

    EntryView of(CapitalCallIssued call) {
        return view(
                Kind.CALL,
                call.noticeDate(),
                call.dueDate(),
                call.currency().getCurrencyCode(),
                call.basis(),
                call.parts().stream()
                        .map(
                                part ->
                                        new Column(
                                                Words.of(part.type()),
                                                List.of(
                                                        part.reducesUnfunded()
                                                                ? "inside the commitment"
                                                                : "outside the commitment",
                                                        part.throughFund()
                                                                ? "through the fund"
                                                                : "beside the fund"),
                                                part.amount(),
                                                part.reducesUnfunded() ? 1 : 0))
                        .toList(),
                call.lines().stream()
                        .map(l -> new Raw(l.commitment(), l.weight(), l.amounts(), 0))
                        .toList());
    }

    EntryView of(DistributionDeclared distribution) {
        return view(
                Kind.DISTRIBUTION,
                distribution.noticeDate(),
                distribution.paymentDate(),
                distribution.currency().getCurrencyCode(),
                distribution.basis(),
                distribution.parts().stream()
                        .map(
                                part -> {
                                    boolean restores =
                                            part.recallable() || part.type().isReturnedExcess();
                                    return new Column(
                                            Words.of(part.type()),
                                            notes(part),
                                            part.amount(),
                                            restores ? -1 : 0);
                                })
                        .toList(),
                distribution.lines().stream()
                        .map(l -> new Raw(l.commitment(), l.weight(), l.amounts(), l.tax()))
                        .toList());
    }

    private static List<String> notes(DistributionDeclared.Part part) {
        if (!part.recallable()) {
            return List.of();
        }
        return List.of(
                part.recallExpires() == null
                        ? "may be called again"
                        : "may be called again until " + part.recallExpires());
    }

    private EntryView view(
            Kind kind,
            LocalDate notice,
            LocalDate date,
            String currency,
            AllocationBasis basis,
            List<Column> columns,
            List<Raw> raws) {
        BigInteger weights = BigInteger.ZERO;
        for (Raw raw : raws) {
            weights = weights.add(BigInteger.valueOf(raw.weight()));
        }
        List<Line> lines = new ArrayList<>(raws.size());
        for (Raw raw : raws) {
            lines.add(line(raw, columns, weights));
        }
        lines.sort(Comparator.comparingInt(Line::number));
        List<Part> parts = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            int column = i;
            Column part = columns.get(i);
            int odd = (int) lines.stream().filter(l -> l.cells().get(column).odd()).count();
            parts.add(new Part(part.name(), part.notes(), part.amount(), odd));
        }
        long before = roll.all().stream().mapToLong(Holder::unfundedCents).sum();
        long moved = columns.stream().mapToLong(part -> part.moves() * part.amount()).sum();
        return new EntryView(
                kind,
                notice,
                date,
                currency,
                basis(basis),
                parts,
                lines,
                Math.max(0, roll.size() - lines.size()),
                lines.stream().mapToLong(Line::total).sum(),
                lines.stream().mapToLong(Line::withheld).sum(),
                before,
                before - moved);
    }

    private Line line(Raw raw, List<Column> columns, BigInteger weights) {
        List<Cell> cells = new ArrayList<>();
        long total = 0;
        long unfunded = 0;
        Holder holder = roll.numbered(raw.number());
        if (holder != null) {
            unfunded = holder.unfundedCents();
        }
        for (int i = 0; i < columns.size(); i++) {
            long amount = raw.amounts().get(i);
            cells.add(new Cell(amount, isOdd(amount, columns.get(i).amount(), raw, weights)));
            total += amount;
            unfunded -= columns.get(i).moves() * amount;
        }
        return new Line(raw.number(), holder, cells, total, raw.withheld(), unfunded);
    }

    /** Whether the amount is above the exact share: rounding gave it one unit that was left. */
    private static boolean isOdd(long amount, long part, Raw raw, BigInteger weights) {
        if (weights.signum() == 0) {
            return false;
        }
        BigInteger share =
                BigInteger.valueOf(part).abs().multiply(BigInteger.valueOf(raw.weight()));
        return BigInteger.valueOf(amount).abs().multiply(weights).compareTo(share) > 0;
    }

    private static String basis(AllocationBasis basis) {
        return switch (basis) {
            case COMMITMENT -> "by commitment";
            case UNFUNDED -> "by what is unfunded";
            case BY_HAND -> "by hand";
        };
    }
}
