package dev.drawdown.command.imports.dailynavs;

import dev.drawdown.command.imports.mapping.Field;
import dev.drawdown.command.imports.mapping.Fields;
import java.util.List;

/** What a column of a file of daily values can mean. */
final class DailyNavFields {

    static final Field FUND = Field.text("fund");
    static final Field DATE = Field.text("date");
    static final Field CURRENCY = Field.text("currency");
    static final Field GROSS = Field.amount("gross");
    static final Field NET = Field.amount("net");
    static final Field UNITS = Field.text("units");

    static final Fields ALL =
            new Fields(
                    "daily-navs",
                    List.of(FUND, DATE, CURRENCY, GROSS, NET, UNITS),
                    List.of(List.of(FUND), List.of(DATE), List.of(NET)),
                    true);

    private DailyNavFields() {}
}
