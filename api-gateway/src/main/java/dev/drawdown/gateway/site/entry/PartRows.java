package dev.drawdown.gateway.site.entry;

import dev.drawdown.gateway.site.form.Form;
import java.util.ArrayList;
import java.util.List;

/** The rows of a form in which an entry's parts are typed: as many as are needed. */
final class PartRows {

    static final int MOST = 20;

    private static final List<String> FIELDS =
            List.of(
                    "type",
                    "amount",
                    "reducesUnfunded",
                    "throughFund",
                    "recallable",
                    "recallExpires");

    private PartRows() {}

    /** The indexes of the rows that the form has: at least one. */
    static List<Integer> of(Form form) {
        List<Integer> rows = new ArrayList<>();
        for (int i = 0; i < MOST; i++) {
            if (i == 0 || form.knows(field(i, "amount"))) {
                rows.add(i);
            }
        }
        return rows;
    }

    static String field(int row, String name) {
        return "parts[" + row + "]." + name;
    }

    static void add(Form form) {
        int next = of(form).size();
        if (next < MOST) {
            form.put(field(next, "amount"), "");
        }
    }

    /** The rows behind it move up; the last one that there is stays. */
    static void remove(Form form, int row) {
        int rows = of(form).size();
        for (int i = row; i < rows; i++) {
            for (String name : FIELDS) {
                if (form.knows(field(i + 1, name))) {
                    form.put(field(i, name), form.text(field(i + 1, name)));
                } else {
                    form.remove(field(i, name));
                }
            }
        }
    }
}
