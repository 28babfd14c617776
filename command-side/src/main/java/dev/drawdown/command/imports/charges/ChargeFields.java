package dev.drawdown.command.imports.charges;

import dev.drawdown.command.imports.mapping.Field;
import dev.drawdown.command.imports.mapping.Fields;
import java.util.List;

/** What a column of a file of charges can mean. */
final class ChargeFields {

    static final Field FUND = Field.text("fund");
    static final Field KIND = Field.text("kind");
    static final Field DATE = Field.text("date");
    static final Field CURRENCY = Field.text("currency");
    static final Field AMOUNT = Field.amount("amount");

    static final Fields ALL =
            new Fields(
                    "charges",
                    List.of(FUND, KIND, DATE, CURRENCY, AMOUNT),
                    List.of(List.of(FUND), List.of(KIND), List.of(DATE), List.of(AMOUNT)),
                    true);

    private ChargeFields() {}
}
