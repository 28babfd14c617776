package dev.drawdown.gateway.cache;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Supplier;

/** One load per key at a time; whoever comes meanwhile waits for it and shares what it brings. */
final class Flights {

    private final ConcurrentMap<String, CompletableFuture<Answer>> underWay =
            new ConcurrentHashMap<>();

    Answer share(String key, Supplier<Answer> load) {
        CompletableFuture<Answer> mine = new CompletableFuture<>();
        CompletableFuture<Answer> theirs = underWay.putIfAbsent(key, mine);
        if (theirs != null) {
            return joined(theirs);
        }
        try {
            Answer answer = load.get();
            mine.complete(answer);
            return answer;
        } catch (RuntimeException | Error e) {
            mine.completeExceptionally(e);
            throw e;
        } finally {
            underWay.remove(key, mine);
        }
    }

    /** The one that loads fails with its own exception; those that wait see the same. */
    private static Answer joined(CompletableFuture<Answer> flight) {
        try {
            return flight.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw e;
        }
    }
}
