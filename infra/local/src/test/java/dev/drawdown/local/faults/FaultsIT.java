package dev.drawdown.local.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The short form of the fault programme: a few faults of every kind, each process killed once, two
 * command sides on the same streams. {@code infra/chaos/run.sh} is the long one.
 */
class FaultsIT {

    private static final long SEED = 20_261_120;

    @TempDir Path data;

    @Test
    void whatever_fails_nothing_acknowledged_is_lost_and_nothing_is_doubled() throws Exception {
        var faults = Deck.few(SEED);

        var verdict = new FaultProgramme(data, faults, SEED, System.err).run();

        assertThat(verdict.differences()).isEmpty();
        assertThat(verdict.lost()).isZero();
        assertThat(verdict.doubled()).isZero();
        assertThat(verdict.faults()).isEqualTo(faults.size());
    }
}
