package dev.drawdown.gateway;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.drawdown.servers.FreePorts;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;

/** Stands where the command side stands, over real HTTP, and keeps what reached it. */
final class CommandSideEcho implements AutoCloseable {

    final int port = FreePorts.next(1);
    final BlockingQueue<Arrived> arrived = new LinkedBlockingQueue<>();
    volatile CountDownLatch secondLine = new CountDownLatch(0);
    final AtomicLong received = new AtomicLong();
    volatile Function<String, Found> audit = _ -> Found.NOTHING;
    private final Map<String, Prepared> prepared = new ConcurrentHashMap<>();
    private HttpServer http;

    /** An answer to an auditor's question. */
    record Found(int status, String body) {

        static final Found NOTHING = of("");

        /** These events, and no more. */
        static Found of(String... events) {
            return new Found(
                    200,
                    "{\"items\":[%s],\"nextCursor\":null,\"hasMore\":false}"
                            .formatted(String.join(",", events)));
        }
    }

    private record Prepared(int status, String body) {}

    record Arrived(
            String method,
            String uri,
            Map<String, List<String>> headers,
            long bytes,
            String start) {

        String header(String name) {
            return headers.getOrDefault(name, List.of("")).getFirst();
        }
    }

    static CommandSideEcho started() {
        CommandSideEcho echo = new CommandSideEcho();
        echo.start();
        return echo;
    }

    String url() {
        return "http://127.0.0.1:" + port;
    }

    /** From now on a path is answered like this; nothing else on it is. */
    void answers(String path, int status, String body) {
        prepared.put(path, new Prepared(status, body));
    }

    /** Every path is answered as usual again. */
    void answersAsUsual() {
        prepared.clear();
    }

    void start() {
        try {
            http =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        http.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        http.createContext("/", this::answer);
        http.start();
    }

    void stop() {
        http.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        keep(exchange);
        exchange.getResponseHeaders().add("Set-Cookie", "session=1");
        exchange.getResponseHeaders().add("Server", "inside");
        Prepared answer = prepared.get(exchange.getRequestURI().getPath());
        if (answer != null) {
            send(exchange, answer.status(), "application/json", answer.body());
            return;
        }
        switch (exchange.getRequestURI().getPath()) {
            case "/api/audit/events" -> events(exchange);
            case "/api/imports/refused" ->
                    send(
                            exchange,
                            422,
                            "application/problem+json",
                            "{\"status\":422,\"code\":\"IMPORT_HAS_BAD_ROWS\"}");
            case "/api/imports/moved" -> {
                exchange.getResponseHeaders().add("Location", url() + "/api/imports/7");
                send(exchange, 202, "application/json", "{}");
            }
            case "/api/imports/broken" -> {
                exchange.sendResponseHeaders(200, 1_000);
                exchange.getResponseBody().write("half".getBytes(StandardCharsets.US_ASCII));
                exchange.getResponseBody().flush();
                throw new IOException("the process dies here");
            }
            default -> {
                exchange.getResponseHeaders().add("Drawdown-Position", "17");
                send(exchange, 201, "application/json", "{\"position\":17}");
            }
        }
    }

    private void keep(HttpExchange exchange) throws IOException {
        byte[] start = new byte[4_096];
        try (InputStream body = exchange.getRequestBody()) {
            int n = body.readNBytes(start, 0, start.length);
            received.set(n);
            byte[] piece = new byte[8192];
            for (int m = body.read(piece); m >= 0; m = body.read(piece)) {
                received.addAndGet(m);
            }
            Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
            headers.putAll(exchange.getRequestHeaders());
            arrived.add(
                    new Arrived(
                            exchange.getRequestMethod(),
                            exchange.getRequestURI().toString(),
                            headers,
                            received.get(),
                            new String(start, 0, n, StandardCharsets.UTF_8)));
        }
    }

    private void events(HttpExchange exchange) throws IOException {
        if ("application/json".equals(exchange.getRequestHeaders().getFirst("Accept"))) {
            String query = exchange.getRequestURI().getRawQuery();
            Found found = audit.apply(query == null ? "" : query);
            send(exchange, found.status(), "application/json", found.body());
        } else {
            lines(exchange);
        }
    }

    /** The second line is sent only after the test has seen the first. */
    private void lines(HttpExchange exchange) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", "application/x-ndjson");
        exchange.sendResponseHeaders(200, 0);
        try (OutputStream body = exchange.getResponseBody()) {
            body.write("{\"position\":1}\n".getBytes(StandardCharsets.UTF_8));
            body.flush();
            secondLine.await();
            body.write("{\"position\":2}\n".getBytes(StandardCharsets.UTF_8));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void send(HttpExchange exchange, int status, String type, String text)
            throws IOException {
        byte[] body = text.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(status, body.length);
        try (exchange) {
            exchange.getResponseBody().write(body);
        }
    }

    @Override
    public void close() {
        secondLine.countDown();
        stop();
    }
}
