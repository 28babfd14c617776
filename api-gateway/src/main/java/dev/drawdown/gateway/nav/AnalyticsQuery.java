package dev.drawdown.gateway.nav;

import dev.drawdown.access.Caller;
import dev.drawdown.gateway.asof.AsOf;
import dev.drawdown.gateway.books.FundRows;
import dev.drawdown.gateway.page.Found;
import dev.drawdown.gateway.page.Row;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads what was worked out of a fund's history when that was last done. */
@Component
class AnalyticsQuery {

    private static final String ONE =
            """
            SELECT f.id, f.currency, a.first_date, a.as_of_date, coalesce(a.points, 0) AS points,
                   a.net_cents, a.return_1m, a.return_3m, a.return_1y, a.return_3y, a.return_5y,
                   a.return_itd, a.return_itd_annualised, a.risk_period, a.risk_returns,
                   a.mean_return, a.volatility, a.max_drawdown, a.max_drawdown_on,
                   a.position AS worked_out_at, a.recorded_at AS worked_out_time
              FROM read_model.funds_v1 f
              LEFT JOIN read_model.fund_analytics_v1 a ON a.fund_id = f.id
             WHERE f.id = :fundId
            """;

    private static final int DECIMALS = 10;

    private final FundRows fund;

    AnalyticsQuery(FundRows fund) {
        this.fund = fund;
    }

    /** What was worked out, and how far the ledger was known then. */
    record Worked(Analytics analytics, AsOf asOf) {}

    Worked of(UUID fundId, BigDecimal riskFreeRate, Caller caller) {
        Found<Worked> found =
                fund.read(fundId, caller, ONE, "r.id", Map.of(), row -> read(row, riskFreeRate));
        return found.rows().getFirst();
    }

    private static Worked read(Row row, BigDecimal riskFreeRate) throws SQLException {
        Long position = row.amountIfAny("worked_out_at");
        return new Worked(
                analytics(row, riskFreeRate),
                position == null
                        ? row.asOf()
                        : AsOf.of(
                                position,
                                row.set().getObject("worked_out_time", OffsetDateTime.class)));
    }

    private static Analytics analytics(Row row, BigDecimal riskFreeRate) throws SQLException {
        BigDecimal mean = row.decimalIfAny("mean_return");
        BigDecimal volatility = row.decimalIfAny("volatility");
        return new Analytics(
                row.id("id"),
                row.text("currency"),
                row.dateIfAny("as_of_date"),
                row.dateIfAny("first_date"),
                row.number("points"),
                row.amountIfAny("net_cents"),
                returns(row),
                volatility,
                row.textIfAny("risk_period"),
                row.numberIfAny("risk_returns"),
                mean,
                riskFreeRate,
                sharpe(mean, riskFreeRate, volatility),
                row.decimalIfAny("max_drawdown"),
                row.dateIfAny("max_drawdown_on"));
    }

    private static Analytics.Returns returns(Row row) throws SQLException {
        return new Analytics.Returns(
                row.decimalIfAny("return_1m"),
                row.decimalIfAny("return_3m"),
                row.decimalIfAny("return_1y"),
                row.decimalIfAny("return_3y"),
                row.decimalIfAny("return_5y"),
                row.decimalIfAny("return_itd"),
                row.decimalIfAny("return_itd_annualised"));
    }

    private static @Nullable BigDecimal sharpe(
            @Nullable BigDecimal mean, BigDecimal riskFree, @Nullable BigDecimal volatility) {
        return mean == null || volatility == null || volatility.signum() == 0
                ? null
                : mean.subtract(riskFree).divide(volatility, DECIMALS, RoundingMode.HALF_UP);
    }
}
