package dev.drawdown.gateway.site.record;

import dev.drawdown.access.Caller;
import dev.drawdown.event.ValuationStatus;
import dev.drawdown.gateway.site.Frame;
import dev.drawdown.gateway.site.Words;
import dev.drawdown.gateway.site.entry.Hand;
import dev.drawdown.gateway.site.form.Body;
import dev.drawdown.gateway.site.form.Form;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Records what a fund is worth: divided by capital account, or line by line. */
@RestController
class ValuationPage {

    private static final String PAGE = "/funds/{fundId}/valuations/new";

    private static final FundForms.Kind KIND =
            new FundForms.Kind("record/valuation", "/entries", "/valuations", false);

    private final FundForms forms;

    ValuationPage(FundForms forms) {
        this.forms = forms;
    }

    @GetMapping(PAGE)
    ResponseEntity<String> form(
            Frame frame,
            @AuthenticationPrincipal Caller caller,
            @PathVariable UUID fundId,
            Form form) {
        form.usually("status", "final");
        form.usually("how", "account");
        return forms.shown(KIND, frame, forms.of(KIND, fundId, form, caller));
    }

    @PostMapping(PAGE)
    ResponseEntity<String> mark(
            HttpServletRequest request,
            Frame frame,
            @AuthenticationPrincipal Caller caller,
            @PathVariable UUID fundId,
            Form form) {
        OfFund of = forms.of(KIND, fundId, form, caller);
        String currency = of.fund().currency();
        Body body =
                new Body()
                        .with("asOf", form.date("asOf", "As of"))
                        .with(
                                "status",
                                form.choice("status", "How firm it is", ValuationStatus.values())
                                        .map(Words::code)
                                        .orElse(""))
                        .with("netCents", form.amount("net", "Net asset value", currency))
                        .with("grossCents", form.amountIfAny("gross", "Gross value", currency))
                        .with("lines", lines(of, caller));
        return forms.send(request, KIND, frame, of, body.map(), caller);
    }

    private @Nullable List<Map<String, Object>> lines(OfFund of, Caller caller) {
        Form form = of.form();
        if (!form.has("how", "lines")) {
            return null;
        }
        List<Map<String, Object>> lines = new ArrayList<>();
        for (Hand.Line line : Hand.read(form, "lines", 1, forms.roll(of.fund().id(), caller))) {
            Long value =
                    form.amount(
                            line.cells().getFirst(), "lines", line.label(), of.fund().currency());
            lines.add(
                    Map.of(
                            "commitmentId",
                            line.holder().commitmentId(),
                            "navCents",
                            value == null ? 0 : value));
        }
        if (lines.isEmpty()) {
            form.refuse("lines", "Give a line for each commitment.");
        }
        return lines;
    }
}
