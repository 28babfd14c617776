package dev.drawdown.command.fund;

import dev.drawdown.command.dispatch.Refusal;
import dev.drawdown.problem.ProblemCode;
import java.util.Currency;

/** A fund's books are kept in one currency, and this is another. */
public final class CurrencyMismatch extends Refusal {

    CurrencyMismatch(Currency books, Currency given) {
        super(
                ProblemCode.CURRENCY_MISMATCH,
                "The fund's books are kept in %s, not in %s.".formatted(books, given),
                "currency");
    }
}
