package dev.drawdown.bench.lag;

import dev.drawdown.bench.system.Times;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** How long each command of a run was acknowledged before it could be read, part by part. */
record Lag(List<Times> parts, Times whole, Times lastSecond) {

    private static final long SECOND = 1_000_000;

    static Lag of(List<Acknowledged> commands, Map<UUID, Long> committed, int parts) {
        long begin = commands.stream().mapToLong(Acknowledged::micros).min().orElseThrow();
        long end = commands.stream().mapToLong(Acknowledged::micros).max().orElseThrow();
        List<Times> times = new ArrayList<>();
        for (int part = 0; part < parts; part++) {
            times.add(new Times());
        }
        Times whole = new Times();
        Times last = new Times();
        for (Acknowledged command : commands) {
            Long readable = committed.get(command.id());
            if (readable == null) {
                throw new IllegalStateException("acknowledged and never readable: " + command);
            }
            // Readable before its sender was told counts as at once.
            long nanos = Math.max(0, readable - command.micros()) * 1_000;
            int part = (int) ((command.micros() - begin) * parts / (end - begin + 1));
            times.get(part).add(nanos);
            whole.add(nanos);
            if (command.micros() > end - SECOND) {
                last.add(nanos);
            }
        }
        return new Lag(times, whole, last);
    }

    /** One figure per part. */
    List<Double> millis(double share) {
        return parts.stream().map(part -> part.millis(share)).toList();
    }
}
