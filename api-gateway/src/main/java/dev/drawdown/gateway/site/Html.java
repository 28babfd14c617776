package dev.drawdown.gateway.site;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.Map;
import org.springframework.http.CacheControl;
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

    /**
     * A page as the answer. One that shows a form again, with what is wrong beside its fields, is
     * answered like any other: a browser would log another status as a fault of the page.
     */
    public ResponseEntity<String> page(String template, Frame frame, Object model) {
        return ResponseEntity.ok()
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
