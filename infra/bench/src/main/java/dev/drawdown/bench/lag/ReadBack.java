package dev.drawdown.bench.lag;

import dev.drawdown.bench.system.Bearer;
import dev.drawdown.bench.system.Pace;
import dev.drawdown.bench.system.Reply;
import dev.drawdown.bench.system.Times;
import dev.drawdown.bench.system.Wire;
import dev.drawdown.local.Ports;
import java.time.Duration;

/**
 * One client that sends a command through the gateway and, once it is answered, reads its own write
 * there: what it waits for is the lag as a client has it, its read included.
 */
final class ReadBack {

    private static final double PER_SECOND = 25;

    /** The gateway has waited for as long as it waits: its client asks once more. */
    private static final int TOO_SOON = 503;

    private final Books books;
    private final Bearer administrator;
    private final Ports ports;

    ReadBack(Books books, Bearer administrator, Ports ports) {
        this.books = books;
        this.administrator = administrator;
        this.ports = ports;
    }

    /** From the acknowledgement to the answer that holds it. */
    Times run(Duration duration) throws Exception {
        Times times = new Times();
        Pace.run(
                PER_SECOND,
                duration,
                1,
                () -> {
                    Wire wire = Wire.to(ports.gateway());
                    return number -> {
                        Reply written =
                                wire.send(books.onboard(administrator, -number)).expect(201);
                        long acknowledged = System.nanoTime();
                        Reply read = wire.send(readOf(written));
                        while (read.status() == TOO_SOON) {
                            read = wire.send(readOf(written));
                        }
                        read.expect(200);
                        times.add(System.nanoTime() - acknowledged);
                    };
                });
        return times;
    }

    private byte[] readOf(Reply written) {
        return administrator.get(
                "/api/lp/%s/profile".formatted(written.value("partnerId")),
                "Drawdown-Read-After: %s:%s\r\n"
                        .formatted(written.value("stream"), written.value("sequence")));
    }
}
