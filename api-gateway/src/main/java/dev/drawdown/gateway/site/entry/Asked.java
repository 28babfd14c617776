package dev.drawdown.gateway.site.entry;

import dev.drawdown.event.AllocationBasis;
import dev.drawdown.gateway.books.Holder;
import dev.drawdown.gateway.site.Words;
import dev.drawdown.gateway.site.form.Form;
import dev.drawdown.gateway.site.fund.Roll;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads a form into the body of the command that it asks for; errors stand beside the fields. */
record Asked(Kind kind, Form form, Roll roll, String currency) {

    static final String BASIS = "basis";
    static final String HAND = "hand";
    static final String WITHHELD = "withheld";
    static final String EXCUSED = "excused";

    Map<String, Object> body() {
        Map<String, Object> body = new LinkedHashMap<>();
        put(body, "noticeDate", form.date("noticeDate", "Date of the notice"));
        put(body, kind.dateField(), form.date(kind.dateField(), kind.dateLabel()));
        List<Map<String, Object>> parts = new ArrayList<>();
        List<Integer> rows = PartRows.of(form);
        rows.forEach(row -> parts.add(part(row, rows.size())));
        body.put("parts", parts);
        if (form.has(BASIS, Words.code(AllocationBasis.BY_HAND))) {
            body.put("lines", lines(parts.size()));
        } else {
            body.put(BASIS, form.text(BASIS).equals("unfunded") ? "unfunded" : "commitment");
            body.put("excusedCommitmentIds", excused());
        }
        if (!kind.isCall()) {
            withheld(body);
            inKind(body);
        }
        return body;
    }

    private Map<String, Object> part(int row, int rows) {
        String which = rows == 1 ? "" : " of part " + (row + 1);
        Map<String, Object> part = new LinkedHashMap<>();
        part.put("type", form.needed(PartRows.field(row, "type"), "Type" + which));
        put(
                part,
                "amountCents",
                form.amount(PartRows.field(row, "amount"), "Amount" + which, currency));
        if (kind.isCall()) {
            part.put(
                    "reducesUnfunded",
                    !form.has(PartRows.field(row, "reducesUnfunded"), "outside"));
            part.put("throughFund", !form.has(PartRows.field(row, "throughFund"), "beside"));
        } else {
            boolean recallable = form.has(PartRows.field(row, "recallable"), "yes");
            part.put("recallable", recallable);
            if (recallable) {
                put(
                        part,
                        "recallExpires",
                        form.dateIfAny(
                                PartRows.field(row, "recallExpires"),
                                "Last day to call again" + which));
            }
        }
        return part;
    }

    private List<Map<String, Object>> lines(int parts) {
        List<Map<String, Object>> lines = new ArrayList<>();
        for (Hand.Line line : Hand.read(form, HAND, parts, roll)) {
            List<Long> amounts = new ArrayList<>();
            for (String cell : line.cells()) {
                Long amount = form.amount(cell, HAND, line.label(), currency);
                amounts.add(amount == null ? 0 : amount);
            }
            lines.add(
                    Map.of("commitmentId", line.holder().commitmentId(), "amountsCents", amounts));
        }
        if (lines.isEmpty()) {
            form.refuse(HAND, "Give a line for each commitment that takes part.");
        }
        return lines;
    }

    /** Ticked one by one, or typed as numbers where there are too many to tick. */
    private List<Object> excused() {
        List<Object> ids = new ArrayList<>();
        for (String text : form.texts(EXCUSED)) {
            for (String number : text.split("[,;\\s]+", -1)) {
                Holder holder =
                        number.matches("\\d{1,6}") ? roll.numbered(Integer.parseInt(number)) : null;
                if (holder != null) {
                    ids.add(holder.commitmentId());
                } else if (!number.isEmpty()) {
                    form.refuse(
                            EXCUSED,
                            "“" + number + "” is not the number of one of the commitments.");
                }
            }
        }
        return ids;
    }

    private void withheld(Map<String, Object> body) {
        List<Map<String, Object>> taxes = new ArrayList<>();
        for (Hand.Line line : Hand.read(form, WITHHELD, 2, roll)) {
            String where = line.cells().getFirst();
            if (!where.matches("[A-Z]{2}(-[A-Z0-9]{1,3})?")) {
                form.refuse(
                        WITHHELD,
                        "%s: the jurisdiction is a code such as US or CA-QC."
                                .formatted(line.label()));
            }
            Long amount = form.amount(line.cells().get(1), WITHHELD, line.label(), currency);
            taxes.add(
                    Map.of(
                            "commitmentId",
                            line.holder().commitmentId(),
                            "jurisdiction",
                            where,
                            "amountCents",
                            amount == null ? 0 : amount));
        }
        if (!taxes.isEmpty()) {
            body.put(WITHHELD, taxes);
        }
    }

    private void inKind(Map<String, Object> body) {
        String asset = form.text("inKind.asset");
        if (asset.isEmpty()) {
            return;
        }
        Map<String, Object> kindOf = new LinkedHashMap<>();
        kindOf.put("asset", asset);
        put(kindOf, "quantity", form.decimal("inKind.quantity", "Quantity"));
        put(kindOf, "price", form.decimal("inKind.price", "Price"));
        body.put("inKind", kindOf);
    }

    private static void put(Map<String, Object> body, String name, @Nullable Object value) {
        if (value != null) {
            body.put(name, value);
        }
    }
}
