package dev.drawdown.gateway.site.entry;

import dev.drawdown.gateway.fund.FundDetail;
import dev.drawdown.gateway.site.form.Form;
import dev.drawdown.gateway.site.fund.Roll;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One step of recording an entry.
 *
 * @param preview absent while the form cannot be previewed
 */
public record Flow(Kind kind, FundDetail fund, Form form, Roll roll, @Nullable Preview preview) {

    /** Beyond this many, whoever is excused is typed, not ticked. */
    private static final int TICKED = 200;

    public List<Integer> rows() {
        return PartRows.of(form);
    }

    public String part(int row, String name) {
        return PartRows.field(row, name);
    }

    /** Whether there is an amount in any of them. */
    public boolean isBegun() {
        return rows().stream().anyMatch(row -> !form.text(part(row, "amount")).isEmpty());
    }

    public boolean mayAddPart() {
        return rows().size() < PartRows.MOST;
    }

    public boolean ticks() {
        return roll.size() <= TICKED;
    }

    /** Where the form is sent to. */
    public String page() {
        return kind.page(fund.id()) + "/new";
    }

    public String previewPage() {
        return kind.page(fund.id()) + "/preview";
    }

    public String draft() {
        return kind.draft(fund.id());
    }
}
