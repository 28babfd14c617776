package dev.drawdown.gateway.site.entry;

import dev.drawdown.gateway.books.Holder;
import dev.drawdown.gateway.site.form.Form;
import dev.drawdown.gateway.site.fund.Roll;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Lines typed or pasted from a spreadsheet: a commitment's number, then its cells, separated by
 * tabs or semicolons. What stands behind a # is for the reader.
 */
public final class Hand {

    private static final int MOST = 20_000;

    private Hand() {}

    /** One line: whose it is, and what stands behind the number. */
    public record Line(Holder holder, List<String> cells) {

        /** How an error names it. */
        public String label() {
            return Roll.name(holder) + " (no. " + holder.number() + ")";
        }
    }

    /** The lines of a field; what cannot be read is said beside it. */
    public static List<Line> read(Form form, String field, int cells, Roll roll) {
        List<Line> lines = new ArrayList<>();
        for (String row : form.text(field).lines().limit(MOST).toList()) {
            String text = row.contains("#") ? row.substring(0, row.indexOf('#')) : row;
            if (!text.isBlank()) {
                Line line = line(form, field, text.strip(), cells, roll);
                if (line != null) {
                    lines.add(line);
                }
            }
        }
        return lines;
    }

    private static @Nullable Line line(Form form, String field, String text, int cells, Roll roll) {
        List<String> words = Arrays.stream(text.split("\\s*[;\\t]\\s*", -1)).toList();
        Holder holder =
                words.getFirst().matches("\\d{1,6}")
                        ? roll.numbered(Integer.parseInt(words.getFirst()))
                        : null;
        if (holder == null) {
            form.refuse(
                    field,
                    "“" + words.getFirst() + "” is not the number of one of the commitments.");
            return null;
        }
        if (words.size() != cells + 1) {
            form.refuse(
                    field,
                    "The line of no. %d needs %d values behind its number, separated by semicolons."
                            .formatted(holder.number(), cells));
            return null;
        }
        return new Line(holder, words.subList(1, words.size()));
    }
}
