package dev.drawdown.gateway;

import java.time.Duration;
import java.util.function.Supplier;
import org.assertj.core.api.AbstractIntegerAssert;
import org.assertj.core.api.Assertions;
import org.awaitility.Awaitility;

/** Asks until an integer is what it should be, or ten seconds have passed. */
final class Eventually {

    private Eventually() {}

    interface Expectation {
        void isEqualTo(int expected);
    }

    static Expectation get(Supplier<Integer> figure) {
        return expected ->
                Awaitility.await()
                        .atMost(Duration.ofSeconds(10))
                        .pollInterval(Duration.ofMillis(50))
                        .untilAsserted(
                                () -> {
                                    AbstractIntegerAssert<?> found =
                                            Assertions.assertThat(figure.get());
                                    found.isEqualTo(expected);
                                });
    }
}
