package dev.drawdown.gateway.holding;

import dev.drawdown.gateway.asof.TimeAxes;

/** Where each deal of a fund stands at a date, by what was known at a time: part of a statement. */
final class Deals {

    private static final String STANDS =
            """
            SELECT DISTINCT ON (deal_id) deal_id, fund_id, currency, as_of_date, company, sector,
                   country, status, invested_cents, cost_cents, value_cents, income_cents,
                   proceeds_cents, valued_on, ownership, participants, weights,
                   nullif(cardinality(participants), 0) AS taking_part
              FROM read_model.holdings_v1
             WHERE fund_id = {fund} AND as_of_date <= :lastDay AND {known}
             ORDER BY deal_id, as_of_date DESC""";

    private static final String KNOWN_THEN =
            "known_from_at <= :knownAt AND (known_to_at IS NULL OR known_to_at > :knownAt)";

    private Deals() {}

    /**
     * Selects them.
     *
     * @param fund what names the fund in the statement around it
     */
    static String of(String fund, TimeAxes axes) {
        return STANDS.replace("{fund}", fund).replace("{known}", known(axes));
    }

    /** Which versions of a row count. */
    static String known(TimeAxes axes) {
        return axes.asKnownAt() == null ? "known_to IS NULL" : KNOWN_THEN;
    }
}
