package dev.drawdown.command.imports.subscriptionline;

import dev.drawdown.command.imports.mapping.Field;
import dev.drawdown.command.imports.mapping.Fields;
import java.util.List;

/** What a column of a file of movements on subscription lines can mean. */
final class MovementFields {

    static final Field FUND = Field.text("fund");
    static final Field KIND = Field.text("kind");
    static final Field DATE = Field.text("date");
    static final Field CURRENCY = Field.text("currency");
    static final Field AMOUNT = Field.amount("amount");
    static final Field PURPOSE = Field.text("purpose");

    static final Fields ALL =
            new Fields(
                    "subscription-line",
                    List.of(FUND, KIND, DATE, CURRENCY, AMOUNT, PURPOSE),
                    List.of(
                            List.of(FUND),
                            List.of(KIND),
                            List.of(DATE),
                            List.of(AMOUNT),
                            List.of(PURPOSE)),
                    true);

    private MovementFields() {}
}
