package dev.drawdown.gateway.site.record;

import dev.drawdown.access.Caller;
import dev.drawdown.event.PartnerRole;
import dev.drawdown.gateway.readafter.ReadAfter;
import dev.drawdown.gateway.site.Frame;
import dev.drawdown.gateway.site.Words;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Adds a partner's commitment to a fund. */
@RestController
class CommitmentPage {

    private static final String PAGE = "/funds/{fundId}/commitments/new";

    private static final FundForms.Kind KIND =
            new FundForms.Kind("record/commitment", "/partners", "/commitments", true);

    private final FundForms forms;
    private final ReadAfter readAfter;

    CommitmentPage(FundForms forms, ReadAfter readAfter) {
        this.forms = forms;
        this.readAfter = readAfter;
    }

    @GetMapping(PAGE)
    ResponseEntity<String> form(
            Frame frame,
            @AuthenticationPrincipal Caller caller,
            @PathVariable UUID fundId,
            Form form,
            @RequestParam @Nullable String after) {
        if (after != null) {
            // the partner that was just taken in is chosen already
            readAfter.await(after);
            form.usually("partnerId", form.text("recorded"));
        }
        form.usually("effectiveDate", LocalDate.now(ZoneOffset.UTC).toString());
        form.usually("role", "limited_partner");
        form.usually("callable", "100");
        return forms.shown(KIND, frame, forms.of(KIND, fundId, form, caller));
    }

    @PostMapping(PAGE)
    ResponseEntity<String> commit(
            HttpServletRequest request,
            Frame frame,
            @AuthenticationPrincipal Caller caller,
            @PathVariable UUID fundId,
            Form form) {
        OfFund of = forms.of(KIND, fundId, form, caller);
        Body body =
                new Body()
                        .with("partnerId", form.needed("partnerId", "Partner"))
                        .with("amountCents", form.amount("amount", "Amount", of.fund().currency()))
                        .with(
                                "role",
                                form.choice("role", "Role", PartnerRole.values())
                                        .map(Words::code)
                                        .orElse(""))
                        .with("shareClass", form.optional("shareClass"))
                        .with("callablePercentage", callable(form))
                        .with("effectiveDate", form.date("effectiveDate", "Committed on"));
        return forms.send(request, KIND, frame, of, body.map(), caller);
    }

    private static @Nullable BigDecimal callable(Form form) {
        BigDecimal percent = form.decimal("callable", "Callable percentage");
        if (percent != null && percent.compareTo(BigDecimal.valueOf(100)) > 0) {
            form.refuse("callable", "Callable percentage is 100 at most.");
        }
        return percent == null ? null : percent.movePointLeft(2);
    }
}
