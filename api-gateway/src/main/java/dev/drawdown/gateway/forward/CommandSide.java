package dev.drawdown.gateway.forward;

import dev.drawdown.gateway.problem.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpClient.Version;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/**
 * Passes requests on to the command side and its answers back, as streams: neither an upload nor a
 * replay of the ledger is ever held in memory. It does not try again; the caller does, by its key.
 */
@Component
class CommandSide implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(CommandSide.class);
    private static final Set<String> WITHOUT_BODY = Set.of("GET", "HEAD", "OPTIONS");
    private static final int PIECE = 16 * 1024;

    private final ForwardSettings settings;
    private final Silence silence;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final HttpClient http;

    CommandSide(ForwardSettings settings) {
        this.settings = settings;
        this.silence = new Silence(settings.silence());
        this.http =
                HttpClient.newBuilder()
                        .version(Version.HTTP_1_1)
                        .followRedirects(Redirect.NEVER)
                        .connectTimeout(settings.connect())
                        .executor(threads)
                        .build();
    }

    void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try (Upload upload = new Upload(request.getInputStream())) {
            HttpResponse<InputStream> answer = send(request, upload);
            try (InputStream body = answer.body()) {
                response.setStatus(answer.statusCode());
                PassedHeaders.back(answer.headers(), response, settings.target());
                pass(body, response.getOutputStream());
            }
        }
    }

    /** Passes on what a page asked for, where it is answered as asked. */
    void pass(HttpRequest asked, String name, HttpServletResponse response) throws IOException {
        HttpResponse<InputStream> answer = exchange(asked);
        try (InputStream body = answer.body()) {
            if (answer.statusCode() != HttpServletResponse.SC_OK) {
                throw Refusal.unavailable("The command side did not answer as asked.", null);
            }
            PassedHeaders.back(answer.headers(), response, settings.target());
            response.setHeader(
                    HttpHeaders.CONTENT_DISPOSITION,
                    ContentDisposition.attachment().filename(name).build().toString());
            pass(body, response.getOutputStream());
        }
    }

    private HttpResponse<InputStream> send(HttpServletRequest request, Upload upload) {
        HttpRequest.Builder outgoing = HttpRequest.newBuilder(address(request));
        PassedHeaders.there(request, outgoing);
        outgoing.method(request.getMethod(), body(request, upload));
        outgoing.timeout(isUpload(request) ? settings.upload() : settings.answer());
        return exchange(outgoing.build());
    }

    private HttpResponse<InputStream> exchange(HttpRequest request) {
        try {
            return http.send(request, BodyHandlers.ofInputStream());
        } catch (IOException e) {
            LOG.warn(
                    "The command side did not answer {} {}: {}",
                    request.method(),
                    request.uri().getRawPath(),
                    e.toString());
            throw Refusal.unavailable(
                    "The command side is away; repeat with the same Idempotency-Key.", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw Refusal.unavailable("This gateway is stopping; ask again.", e);
        }
    }

    private URI address(HttpServletRequest request) {
        String query = request.getQueryString();
        String address =
                settings.target() + request.getRequestURI() + (query == null ? "" : "?" + query);
        try {
            return URI.create(address);
        } catch (IllegalArgumentException e) {
            throw Refusal.invalid("query", "The query is malformed.");
        }
    }

    private static BodyPublisher body(HttpServletRequest request, Upload upload) {
        long length = request.getContentLengthLong();
        if (length == 0 || WITHOUT_BODY.contains(request.getMethod())) {
            return BodyPublishers.noBody();
        }
        BodyPublisher pieces = BodyPublishers.ofInputStream(() -> upload);
        return length < 0 ? pieces : BodyPublishers.fromPublisher(pieces, length);
    }

    private static boolean isUpload(HttpServletRequest request) {
        String type = request.getContentType();
        return type != null && type.startsWith("multipart/");
    }

    /** Each piece goes out as it comes in: a reader of a long stream sees its lines at once. */
    private void pass(InputStream from, OutputStream to) throws IOException {
        byte[] piece = new byte[PIECE];
        try (Silence.Watch watch = silence.watch(from)) {
            for (int n = read(from, piece); n >= 0; n = read(from, piece)) {
                watch.heard();
                to.write(piece, 0, n);
                to.flush();
            }
        }
    }

    private static int read(InputStream from, byte[] piece) {
        try {
            return from.read(piece);
        } catch (IOException e) {
            throw new AnswerBrokeOff(e);
        }
    }

    @Override
    public void close() {
        silence.close();
        http.shutdownNow();
        threads.close();
    }
}
