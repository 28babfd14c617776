package dev.drawdown.gateway.site.record;

import dev.drawdown.event.EntityType;
import dev.drawdown.gateway.forward.Commands.Outcome;
import dev.drawdown.gateway.readafter.ReadAfter;
import dev.drawdown.gateway.site.Frame;
import dev.drawdown.gateway.site.Html;
import dev.drawdown.gateway.site.Words;
import dev.drawdown.gateway.site.form.Body;
import dev.drawdown.gateway.site.form.Form;
import dev.drawdown.gateway.site.form.Recorder;
import dev.drawdown.gateway.site.form.Refused;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Takes a partner in; from a fund's page it goes on to the partner's commitment to that fund. */
@RestController
class OnboardPage {

    private static final String ID = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";

    private final Html html;
    private final Recorder recorder;
    private final ReadAfter readAfter;

    OnboardPage(Html html, Recorder recorder, ReadAfter readAfter) {
        this.html = html;
        this.recorder = recorder;
        this.readAfter = readAfter;
    }

    @GetMapping("/partners/new")
    ResponseEntity<String> form(Frame frame, Form form) {
        form.usually("effectiveDate", LocalDate.now(ZoneOffset.UTC).toString());
        return html.page("record/partner", frame, form);
    }

    @PostMapping("/partners/new")
    ResponseEntity<String> onboard(HttpServletRequest request, Frame frame, Form form) {
        Map<String, Object> body = body(form);
        if (form.isRefused()) {
            return html.page("record/partner", frame, form);
        }
        return switch (recorder.send(request, "/api/limited-partners", body, form)) {
            case Outcome.Done done -> next(form, done.body());
            case Outcome.Refused refused -> {
                Refused.PLAIN.tell(form, refused);
                yield html.page("record/partner", frame, form);
            }
        };
    }

    /** Whether somebody may see a partner is asked of the read tables: it has to be there. */
    private ResponseEntity<String> next(Form form, JsonNode answer) {
        String partner = answer.path("partnerId").asString("");
        readAfter.await(
                answer.path("stream").asString("") + ":" + answer.path("sequence").asLong(0));
        String fund = form.text("fund");
        return fund.matches(ID)
                ? Recorder.recorded("/funds/" + fund + "/commitments/new", partner, answer)
                : Recorder.recorded("/partners/" + partner, answer);
    }

    private static Map<String, Object> body(Form form) {
        String domicile = form.text("domicile").toUpperCase(Locale.ROOT);
        if (!domicile.isEmpty() && !domicile.matches("[A-Z]{2}")) {
            form.refuse("domicile", "Domicile must be a code of two letters such as US or LU.");
        }
        return new Body()
                .with("legalName", form.needed("legalName", "Legal name"))
                .with(
                        "entityType",
                        form.choice("entityType", "Kind of investor", EntityType.values())
                                .map(Words::code)
                                .orElse(""))
                .with("domicile", domicile.isEmpty() ? null : domicile)
                .with("externalRef", form.optional("externalRef"))
                .with("managerId", form.optional("managerId"))
                .with("effectiveDate", form.date("effectiveDate", "Since"))
                .map();
    }
}
