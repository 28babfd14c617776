package dev.drawdown.bench.lag;

import dev.drawdown.bench.system.Bearer;
import dev.drawdown.bench.system.Meters;
import dev.drawdown.local.Ports;
import java.io.IOException;
import java.util.Locale;

/** What the parts on the way say of themselves, for whoever looks where the time goes. */
record Stages(Meters command, Meters projection) {

    static Stages of(Ports ports, Bearer operator) throws IOException {
        return new Stages(
                Meters.of(ports.commandSide(), operator),
                Meters.of(ports.projectionSide(), operator));
    }

    String since(Stages earlier) {
        return String.format(
                Locale.ROOT,
                "recorded to acknowledged by Kafka %.1f ms; a projection's batch %.1f events, %.1f ms",
                1e3 * command.mean("relay_delay_seconds", earlier.command),
                projection.mean("projection_batch_size", earlier.projection),
                1e3 * projection.mean("projection_batch_duration_seconds", earlier.projection));
    }
}
