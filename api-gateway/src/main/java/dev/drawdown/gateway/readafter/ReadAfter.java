package dev.drawdown.gateway.readafter;

import dev.drawdown.gateway.problem.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Lets a read wait until the streams that its caller has written are folded. */
@Component
public class ReadAfter {

    /** Names the events that the answer must contain. */
    public static final String HEADER = "Drawdown-Read-After";

    private static final String FOLDED =
            """
            SELECT count(*) = cardinality(:streams::text[])
              FROM unnest(:streams::text[], :sequences::bigint[]) AS w (stream, sequence)
              JOIN read_model.stream_progress_v1 p
                ON p.stream = w.stream AND p.sequence >= w.sequence
            """;

    private final JdbcClient jdbc;
    private final ReadAfterSettings settings;

    ReadAfter(JdbcClient jdbc, ReadAfterSettings settings) {
        this.jdbc = jdbc;
        this.settings = settings;
    }

    /** Whether the answer must be read fresh; the cache may not have what was just folded. */
    public static boolean isAsked(HttpServletRequest request) {
        return request.getHeader(HEADER) != null;
    }

    void await(HttpServletRequest request) {
        List<String> headers = Collections.list(request.getHeaders(HEADER));
        if (headers.isEmpty()) {
            return;
        }
        await(String.join(",", headers));
    }

    /**
     * Waits until all of it is folded.
     *
     * @param streams {@code STREAM:SEQUENCE}, several separated by commas
     */
    public void await(String streams) {
        List<Written> written = Written.parse(streams, settings.streams());
        long deadline = System.nanoTime() + settings.atMost().toNanos();
        long pause = settings.first().toNanos();
        while (!folded(written)) {
            if (System.nanoTime() + pause > deadline) {
                throw Refusal.unavailable("What was written is not readable yet; ask again.", null);
            }
            LockSupport.parkNanos(pause);
            pause = Math.min(pause * 2, settings.longest().toNanos());
        }
    }

    private boolean folded(List<Written> written) {
        return jdbc.sql(FOLDED)
                .param("streams", written.stream().map(Written::stream).toArray(String[]::new))
                .param(
                        "sequences",
                        written.stream()
                                .map(w -> Long.toString(w.sequence()))
                                .toArray(String[]::new))
                .query(Boolean.class)
                .single();
    }
}
