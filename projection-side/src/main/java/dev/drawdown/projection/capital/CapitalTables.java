package dev.drawdown.projection.capital;

import org.springframework.jdbc.core.JdbcTemplate;

/** The tables that hold where everything stands. */
record CapitalTables(
        FactTable facts,
        AccountTable accounts,
        FundSnapshotTable funds,
        FundMarkTable marks,
        SummaryTable partnerTotals,
        SummaryTable fundTotals) {

    static CapitalTables over(JdbcTemplate jdbc) {
        return new CapitalTables(
                new FactTable(jdbc),
                new AccountTable(jdbc),
                new FundSnapshotTable(jdbc),
                new FundMarkTable(jdbc),
                SummaryTable.ofPartners(jdbc),
                SummaryTable.ofFunds(jdbc));
    }
}
