package dev.drawdown.gateway.site.record;

import dev.drawdown.gateway.forward.Commands.Outcome;
import dev.drawdown.gateway.site.Frame;
import dev.drawdown.gateway.site.Html;
import dev.drawdown.gateway.site.form.Body;
import dev.drawdown.gateway.site.form.Form;
import dev.drawdown.gateway.site.form.Recorder;
import dev.drawdown.gateway.site.form.Refused;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Opens a fund. */
@RestController
class OpenFundPage {

    private final Html html;
    private final Recorder recorder;

    OpenFundPage(Html html, Recorder recorder) {
        this.html = html;
        this.recorder = recorder;
    }

    @GetMapping("/funds/new")
    ResponseEntity<String> form(Frame frame, Form form) {
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        form.usually("currency", "USD");
        form.usually("vintageYear", String.valueOf(today.getYear()));
        form.usually("effectiveDate", today.toString());
        return html.page("record/fund", frame, form);
    }

    @PostMapping("/funds/new")
    ResponseEntity<String> open(HttpServletRequest request, Frame frame, Form form) {
        Map<String, Object> body = body(form);
        if (form.isRefused()) {
            return html.page("record/fund", frame, form);
        }
        return switch (recorder.send(request, "/api/funds", body, form)) {
            case Outcome.Done done ->
                    Recorder.recorded(
                            "/funds/" + done.body().path("fundId").asString(""), done.body());
            case Outcome.Refused refused -> {
                Refused.PLAIN.tell(form, refused);
                yield html.page("record/fund", frame, form);
            }
        };
    }

    private static Map<String, Object> body(Form form) {
        Body body =
                new Body()
                        .with("name", form.needed("name", "Name"))
                        .with("currency", currency(form))
                        .with("vintageYear", year(form))
                        .with("strategy", form.optional("strategy"))
                        .with("externalRef", form.optional("externalRef"))
                        .with("managerId", form.optional("managerId"));
        return body.with("effectiveDate", form.date("effectiveDate", "Opened on")).map();
    }

    private static String currency(Form form) {
        String currency = form.needed("currency", "Currency").toUpperCase(Locale.ROOT);
        if (Currency.getAvailableCurrencies().stream()
                .noneMatch(known -> known.getCurrencyCode().equals(currency))) {
            form.refuse("currency", "Currency must be a code of ISO 4217 such as USD.");
        }
        return currency;
    }

    private static int year(Form form) {
        String year = form.needed("vintageYear", "Vintage");
        if (!year.matches("\\d{4}")) {
            form.refuse("vintageYear", "Vintage must be a year such as 2026.");
            return 0;
        }
        return Integer.parseInt(year);
    }
}
