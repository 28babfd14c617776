package dev.drawdown.gateway.site;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.Map;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/**
 * Writes pages from templates that were compiled with the build: a template that does not fit its
 * model does not compile. Each takes a {@link Frame} named {@code frame} and its model named {@code
 * model}.
 */
@Component
public class Html {

    static final String TYPE = "text/html;charset=UTF-8";

    private final TemplateEngine engine = TemplateEngine.createPrecompiled(ContentType.Html);

    /** A page as the answer. */
    public ResponseEntity<String> page(String template, Frame frame, Object model) {
        return page(HttpStatus.OK, template, frame, model);
    }

    /** A page that says by its status, too, that something is not as it should be. */
    public ResponseEntity<String> page(
            HttpStatusCode status, String template, Frame frame, Object model) {
        return ResponseEntity.status(status)
                .header("Content-Type", TYPE)
                .cacheControl(CacheControl.noStore())
                .body(text(template, frame, model));
    }

    String text(String template, Frame frame, Object model) {
        StringOutput text = new StringOutput();
        engine.render(template + ".jte", Map.of("frame", frame, "model", model), text);
        return text.toString();
    }
}
