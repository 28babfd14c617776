package dev.drawdown.gateway.forward;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.util.Collections;
import java.util.List;

/** The headers that pass, each way. What is not named here stops: cookies, hop-by-hop, the rest. */
final class PassedHeaders {

    private static final List<String> THERE =
            List.of(
                    "Authorization",
                    "Idempotency-Key",
                    "If-Match",
                    "If-None-Match",
                    "Accept",
                    "Accept-Language",
                    "Content-Type",
                    "Content-Encoding",
                    "traceparent");

    private static final List<String> BACK =
            List.of(
                    "Content-Type",
                    "Content-Encoding",
                    "Content-Disposition",
                    "Content-Language",
                    "Content-Length",
                    "ETag",
                    "Retry-After",
                    "WWW-Authenticate",
                    "Allow",
                    "Drawdown-Position",
                    "Drawdown-As-Of");

    private PassedHeaders() {}

    static void there(HttpServletRequest from, HttpRequest.Builder to) {
        for (String name : THERE) {
            Collections.list(from.getHeaders(name)).forEach(value -> to.header(name, value));
        }
    }

    static void back(HttpHeaders from, HttpServletResponse to, URI target) {
        for (String name : BACK) {
            from.allValues(name).forEach(value -> to.addHeader(name, value));
        }
        // the command side's own address is nobody's business
        from.firstValue("Location")
                .ifPresent(at -> to.setHeader("Location", relative(at, target.toString())));
    }

    private static String relative(String location, String target) {
        return location.startsWith(target) ? location.substring(target.length()) : location;
    }
}
