package dev.drawdown.gateway.site.entry;

import dev.drawdown.gateway.books.Detail;
import dev.drawdown.gateway.fund.FundDetail;
import dev.drawdown.gateway.site.form.Form;

/** An entry whose lines are paid, and what was typed so far. */
public record Payable<H, L>(FundDetail fund, Detail<H, L> detail, Form form) {

    /** The field of a line's amount. */
    public String amount(int number) {
        return "amount[" + number + "]";
    }

    public boolean isTicked(int number) {
        return form.has("paid", String.valueOf(number)) || form.has("tick", "all");
    }
}
