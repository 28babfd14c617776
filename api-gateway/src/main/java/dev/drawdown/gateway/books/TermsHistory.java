package dev.drawdown.gateway.books;

import dev.drawdown.access.Caller;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Reads every version of a fund's terms. */
@Component
public class TermsHistory {

    private static final String VERSIONS =
            """
            SELECT fund_id AS id, version, from_date, cure_days, approval_threshold_cents
              FROM read_model.fund_terms_v1 WHERE fund_id = :fundId
             ORDER BY version DESC LIMIT 100
            """;

    private final FundRows fund;

    TermsHistory(FundRows fund) {
        this.fund = fund;
    }

    /** The latest version first; none where the fund still has the terms it was opened with. */
    public List<Terms> of(UUID fundId, Caller caller) {
        return fund.read(
                        fundId,
                        caller,
                        VERSIONS,
                        "r.version DESC",
                        Map.of(),
                        row ->
                                new Terms(
                                        row.number("version"),
                                        row.date("from_date"),
                                        row.number("cure_days"),
                                        row.amountIfAny("approval_threshold_cents")))
                .rows();
    }
}
