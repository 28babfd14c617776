package dev.drawdown.demo.play;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Sends a request until it is answered: whoever is away for a moment is asked again. */
final class Http implements AutoCloseable {

    private static final Duration SHORTEST_PAUSE = Duration.ofMillis(100);

    /** Not now: overloaded, starting, stopping, or another command came in between. */
    private static final Set<Integer> AGAIN = Set.of(429, 500, 502, 503, 504);

    private final PlaySettings settings;
    private final CountDownLatch stopping = new CountDownLatch(1);
    private final HttpClient client;

    Http(PlaySettings settings) {
        this.settings = settings;
        client =
                HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .connectTimeout(settings.timeout())
                        .build();
    }

    /**
     * The first answer that is not about the moment.
     *
     * @param whom for the sentence if there is none in time
     */
    Answer send(String whom, Supplier<HttpRequest.Builder> request) {
        var deadline = System.nanoTime() + settings.patience().toNanos();
        var pause = SHORTEST_PAUSE;
        while (true) {
            var asked = pause;
            try {
                var response =
                        client.send(
                                request.get().timeout(settings.timeout()).build(),
                                BodyHandlers.ofString());
                var answer = new Answer(response.statusCode(), response.body());
                if (!AGAIN.contains(answer.status()) && !movedOn(answer)) {
                    return answer;
                }
                asked = retryAfter(response, pause);
            } catch (IOException e) {
                // Refused, reset or timed out: the key makes it safe to ask again.
            } catch (InterruptedException e) {
                stop();
            }
            if (System.nanoTime() > deadline) {
                throw new DemoStopped(
                        "%s did not answer for %d s."
                                .formatted(whom, settings.patience().toSeconds()));
            }
            await(asked);
            pause = shorter(pause.multipliedBy(2), settings.longestPause());
        }
    }

    /** Lets nobody wait any longer. */
    void stop() {
        stopping.countDown();
    }

    boolean stopped() {
        return stopping.getCount() == 0;
    }

    @Override
    public void close() {
        stop();
        client.shutdownNow();
    }

    private void await(Duration pause) {
        try {
            if (stopping.await(pause.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new DemoStopped("It was stopped.");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DemoStopped("It was interrupted.");
        }
    }

    private static boolean movedOn(Answer answer) {
        return answer.status() == 409 && answer.text("code").equals("CONFLICT");
    }

    private Duration retryAfter(HttpResponse<?> response, Duration otherwise) {
        return response.headers()
                .firstValue("Retry-After")
                .filter(text -> text.matches("[0-9]{1,4}"))
                .map(text -> Duration.ofSeconds(Long.parseLong(text)))
                .map(asked -> shorter(asked, settings.patience()))
                .orElse(otherwise);
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }
}
