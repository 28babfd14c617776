package dev.drawdown.gateway.books;

import dev.drawdown.gateway.page.Found;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One row of an entry joined to its lines.
 *
 * @param line absent where the entry has none on this page
 */
record Joined<H, L>(H head, @Nullable L line) {

    static <H, L> List<L> lines(Found<Joined<H, L>> found) {
        List<L> lines = new ArrayList<>();
        for (Joined<H, L> row : found.rows()) {
            L line = row.line();
            if (line != null) {
                lines.add(line);
            }
        }
        return lines;
    }
}
