package dev.drawdown.gateway.site.record;

import dev.drawdown.access.Caller;
import dev.drawdown.gateway.site.Frame;
import dev.drawdown.gateway.site.form.Body;
import dev.drawdown.gateway.site.form.Form;
import jakarta.servlet.http.HttpServletRequest;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Amends a fund's terms: above which amount a second person is needed, and how long to cure. */
@RestController
class TermsPage {

    private static final String PAGE = "/funds/{fundId}/terms/new";

    private static final FundForms.Kind KIND =
            new FundForms.Kind("record/terms", "/terms", "/terms", false);

    private final FundForms forms;

    TermsPage(FundForms forms) {
        this.forms = forms;
    }

    @GetMapping(PAGE)
    ResponseEntity<String> form(
            Frame frame,
            @AuthenticationPrincipal Caller caller,
            @PathVariable UUID fundId,
            Form form) {
        form.usually("from", LocalDate.now(ZoneOffset.UTC).toString());
        form.usually("cureDays", "10");
        return forms.shown(KIND, frame, forms.of(KIND, fundId, form, caller));
    }

    @PostMapping(PAGE)
    ResponseEntity<String> amend(
            HttpServletRequest request,
            Frame frame,
            @AuthenticationPrincipal Caller caller,
            @PathVariable UUID fundId,
            Form form) {
        OfFund of = forms.of(KIND, fundId, form, caller);
        Body body =
                new Body()
                        .with("from", form.date("from", "From"))
                        .with("cureDays", days(form))
                        .with(
                                "approvalThresholdCents",
                                form.amountIfAny(
                                        "approvalThreshold", "Threshold", of.fund().currency()))
                        .with("defaultRate", rate(form));
        return forms.send(request, KIND, frame, of, body.map(), caller);
    }

    private static @Nullable BigDecimal rate(Form form) {
        BigDecimal percent =
                form.text("defaultRate").isEmpty()
                        ? null
                        : form.decimal("defaultRate", "Default interest");
        return percent == null ? null : percent.movePointLeft(2);
    }

    private static @Nullable Integer days(Form form) {
        String days = form.needed("cureDays", "Days to cure");
        if (days.matches("\\d{1,3}")) {
            return Integer.valueOf(days);
        }
        form.refuse("cureDays", "Days to cure must be a whole number.");
        return null;
    }
}
