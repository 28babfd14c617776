package dev.drawdown.projection.reconcile;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The bounds of a reconciliation.
 *
 * @param workers how many funds are folded at once
 * @param fundsAhead how many folded funds may wait to be compared
 * @param pageEvents how many events of a fund are read at once
 * @param keptDifferences how many differences of one run are kept; all are counted
 * @param loggedDifferences how many of them are written to the log
 * @param keptRuns how many runs are kept
 */
@ConfigurationProperties("drawdown.reconcile")
public record ReconcileSettings(
        @DefaultValue("2") int workers,
        @DefaultValue("8") int fundsAhead,
        @DefaultValue("500") int pageEvents,
        @DefaultValue("1000") int keptDifferences,
        @DefaultValue("50") int loggedDifferences,
        @DefaultValue("400") int keptRuns) {

    public ReconcileSettings {
        if (workers < 1 || workers > 64 || fundsAhead < 1 || pageEvents < 1) {
            throw new IllegalArgumentException("a reconciliation has 1 to 64 workers");
        }
    }
}
