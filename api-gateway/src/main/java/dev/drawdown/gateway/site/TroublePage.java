package dev.drawdown.gateway.site;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.stereotype.Component;

/** Shows what went wrong: for the door, the pages and the container alike. */
@Component
class TroublePage {

    private final Html html;
    private final Frames frames;

    TroublePage(Html html, Frames frames) {
        this.html = html;
        this.frames = frames;
    }

    void write(HttpServletRequest request, HttpServletResponse response, Trouble trouble)
            throws IOException {
        if (response.isCommitted()) {
            return;
        }
        byte[] page =
                html.text("trouble", frames.of(request), trouble).getBytes(StandardCharsets.UTF_8);
        response.setStatus(trouble.status().value());
        response.setContentType(Html.TYPE);
        response.setHeader("Cache-Control", "no-store");
        response.setContentLength(page.length);
        response.getOutputStream().write(page);
    }
}
