package dev.drawdown.gateway.login;

import java.io.IOException;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A browser as the gateway sees it: it keeps cookies, sends the form token of a page it was shown,
 * and follows no redirect.
 */
public final class LoggedInBrowser {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final Pattern FORM_TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final String PAGE_WITH_A_FORM = "/login/nothing";

    private final String url;
    private final Map<String, String> cookies = new LinkedHashMap<>();
    private String formToken = "";

    private LoggedInBrowser(String url) {
        this.url = url;
    }

    /**
     * Somebody is logged in.
     *
     * @param sharedKey the gateways' {@code DRAWDOWN_CURSOR_KEY}
     * @param token the person's access token
     */
    public static LoggedInBrowser at(String url, String sharedKey, String token) {
        LoggedInBrowser browser = new LoggedInBrowser(url);
        browser.cookies.putAll(session(sharedKey, token));
        return browser;
    }

    /** Nobody is logged in yet. */
    public static LoggedInBrowser ofAStranger(String url) {
        return new LoggedInBrowser(url);
    }

    /** The cookies that a login with this token leaves in a browser. */
    public static Map<String, String> session(String sharedKey, String token) {
        try {
            List<String> pieces =
                    new SealedCookies(new SessionKey(sharedKey)).pieces(token + " identity");
            Map<String, String> cookies = new LinkedHashMap<>();
            for (int piece = 0; piece < pieces.size(); piece++) {
                cookies.put("drawdown_session." + piece, pieces.get(piece));
            }
            return cookies;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    public HttpResponse<String> get(String path, String... headers) {
        return send(request(path, headers).GET());
    }

    /**
     * Sends a form as it is sent from a page: with that page's form token.
     *
     * @param fields names and values in turn; a name may come more than once
     */
    public HttpResponse<String> post(String path, String... fields) {
        if (formToken.isEmpty()) {
            get(PAGE_WITH_A_FORM);
        }
        List<String> all = new ArrayList<>(List.of("_csrf", formToken));
        all.addAll(List.of(fields));
        return postWithoutToken(path, all.toArray(String[]::new));
    }

    /** Sends a form as another site would make a browser send it. */
    public HttpResponse<String> postWithoutToken(String path, String... fields) {
        List<String> pairs = new ArrayList<>();
        for (int i = 0; i < fields.length; i += 2) {
            pairs.add(encoded(fields[i]) + "=" + encoded(fields[i + 1]));
        }
        return send(
                request(path, "Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(String.join("&", pairs))));
    }

    /** Those it keeps, by name. */
    public Map<String, String> cookies() {
        return cookies;
    }

    private HttpRequest.Builder request(String path, String... headers) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(url + path)).header("Accept", "text/html");
        if (!cookies.isEmpty()) {
            request.header(
                    "Cookie",
                    cookies.entrySet().stream()
                            .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                            .collect(Collectors.joining("; ")));
        }
        return headers.length == 0 ? request : request.headers(headers);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> answer = HTTP.send(request.build(), BodyHandlers.ofString());
            answer.headers().allValues("Set-Cookie").stream()
                    .flatMap(line -> HttpCookie.parse(line).stream())
                    .forEach(this::keep);
            Matcher form = FORM_TOKEN.matcher(answer.body());
            if (form.find()) {
                formToken = form.group(1);
            }
            return answer;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private void keep(HttpCookie cookie) {
        if (cookie.getMaxAge() == 0) {
            cookies.remove(cookie.getName());
        } else {
            cookies.put(cookie.getName(), cookie.getValue());
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
