package dev.drawdown.command.imports.holdings;

import dev.drawdown.command.imports.mapping.Field;
import dev.drawdown.command.imports.mapping.Fields;
import java.util.List;

/** What a column of a file of holdings can mean. */
final class HoldingFields {

    static final Field FUND = Field.text("fund");
    static final Field KIND = Field.text("kind");
    static final Field COMPANY = Field.text("company");
    static final Field REFERENCE = Field.text("reference");
    static final Field DATE = Field.text("date");
    static final Field CURRENCY = Field.text("currency");
    static final Field SECTOR = Field.text("sector");
    static final Field COUNTRY = Field.text("country");
    static final Field COST = Field.amount("cost");
    static final Field VALUE = Field.amount("value");
    static final Field AMOUNT = Field.amount("amount");
    static final Field PROCEEDS = Field.amount("proceeds");
    static final Field COST_RELEASED = Field.amount("costReleased");
    static final Field COMPLETE = Field.text("complete");
    static final Field OWNERSHIP = Field.text("ownership");

    static final Fields ALL =
            new Fields(
                    "holdings",
                    List.of(
                            FUND,
                            KIND,
                            COMPANY,
                            REFERENCE,
                            DATE,
                            CURRENCY,
                            SECTOR,
                            COUNTRY,
                            COST,
                            VALUE,
                            AMOUNT,
                            PROCEEDS,
                            COST_RELEASED,
                            COMPLETE,
                            OWNERSHIP),
                    List.of(
                            List.of(FUND),
                            List.of(KIND),
                            List.of(COMPANY, REFERENCE),
                            List.of(DATE)),
                    true);

    private HoldingFields() {}
}
