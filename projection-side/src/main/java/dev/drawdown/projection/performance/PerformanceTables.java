package dev.drawdown.projection.performance;

import org.springframework.jdbc.core.JdbcTemplate;

/** The tables that hold how everything has done, and what that follows from. */
record PerformanceTables(
        PerformanceAccountTable accounts,
        RecordedEntryTable entries,
        CashFlowTable flows,
        InputTable inputs,
        SnapshotTable snapshots,
        FundPerformanceTable funds) {

    static PerformanceTables over(JdbcTemplate jdbc) {
        return new PerformanceTables(
                new PerformanceAccountTable(jdbc),
                new RecordedEntryTable(jdbc),
                new CashFlowTable(jdbc),
                new InputTable(jdbc),
                new SnapshotTable(jdbc),
                new FundPerformanceTable(jdbc));
    }
}
