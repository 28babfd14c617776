package dev.drawdown.local.faults;

import static java.util.stream.Collectors.toMap;

import dev.drawdown.local.Books;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Every acknowledged command stands in the ledger once, where its answer said; no refused one does;
 * a repeated key answers the same.
 */
final class KeptPromises {

    private static final int SAMPLE = 50;

    private final Scene scene;
    private final Promises promises;
    private final Map<Long, Books.Event> ledger;
    private final String subject;
    private final List<String> differences = new ArrayList<>();
    private long lost;
    private long doubled;

    KeptPromises(Scene scene, Promises promises, List<Books.Event> ledger) {
        this.scene = scene;
        this.promises = promises;
        this.ledger = ledger.stream().collect(toMap(Books.Event::position, Function.identity()));
        this.subject = scene.running().administrator().subject();
    }

    void examine() throws IOException, SQLException {
        var keys = scene.running().books().settledKeys();
        var positions = new HashSet<Long>();
        for (var command : promises.acknowledged()) {
            var settled =
                    new Books.Settled(command.stream(), command.sequence(), command.position());
            if (!stands(command)
                    || !settled.equals(keys.get(hashed(command.path(), command.key())))) {
                lost++;
            } else if (!positions.add(command.position())) {
                doubled++;
            }
        }
        // Each acknowledged command appends one event, and nobody else appends anything.
        doubled += ledger.size() - positions.size();
        for (var command : promises.refused()) {
            if (keys.containsKey(hashed(command.path(), command.key()))) {
                differences.add("refused and yet settled: " + command);
            }
        }
        repeat();
    }

    private boolean stands(Acknowledged command) {
        var event = ledger.get(command.position());
        return event != null
                && event.stream().equals(command.stream())
                && event.sequence() == command.sequence();
    }

    private void repeat() throws IOException {
        var sample = new ArrayList<>(promises.acknowledged());
        Collections.shuffle(sample);
        for (var command : sample.subList(0, Math.min(SAMPLE, sample.size()))) {
            for (var door : scene.doors()) {
                var again = door.post(command.path(), command.key(), command.body());
                if (again.status() != 201
                        || again.json().path("position").asLong() != command.position()) {
                    differences.add("repeated, %s was answered with %s".formatted(command, again));
                }
            }
        }
    }

    long lost() {
        return lost;
    }

    long doubled() {
        return doubled;
    }

    List<String> differences() {
        return differences;
    }

    /** As the ledger keeps it: of caller, route and the caller's own key. */
    private String hashed(String path, String key) {
        try {
            // As the ledger keeps it: the first 128 bits.
            var text = subject + "\0POST " + path + "\0" + key;
            var sha = MessageDigest.getInstance("SHA-256");
            return HexFormat.of()
                    .formatHex(sha.digest(text.getBytes(StandardCharsets.UTF_8)), 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
