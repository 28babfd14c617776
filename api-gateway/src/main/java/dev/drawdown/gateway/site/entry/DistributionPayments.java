package dev.drawdown.gateway.site.entry;

import dev.drawdown.access.Caller;
import dev.drawdown.gateway.asof.TimeAxes;
import dev.drawdown.gateway.books.Detail;
import dev.drawdown.gateway.books.DistributionHead;
import dev.drawdown.gateway.books.DistributionLine;
import dev.drawdown.gateway.books.FundBooks;
import dev.drawdown.gateway.forward.Commands.Outcome;
import dev.drawdown.gateway.fund.FundDetail;
import dev.drawdown.gateway.fund.FundQuery;
import dev.drawdown.gateway.page.PageAsk;
import dev.drawdown.gateway.site.Frame;
import dev.drawdown.gateway.site.Html;
import dev.drawdown.gateway.site.form.Form;
import dev.drawdown.gateway.site.form.Recorder;
import dev.drawdown.gateway.site.form.Refused;
import dev.drawdown.gateway.site.fund.Roll;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Records that a distribution was paid: to all that still wait for it, or to some. */
@RestController
class DistributionPayments {

    private static final String PAGE = "/funds/{fundId}/distributions/{distributionId}/payments";

    private final Html html;
    private final FundQuery funds;
    private final FundBooks books;
    private final Recorder recorder;

    DistributionPayments(Html html, FundQuery funds, FundBooks books, Recorder recorder) {
        this.html = html;
        this.funds = funds;
        this.books = books;
        this.recorder = recorder;
    }

    @GetMapping(PAGE)
    ResponseEntity<String> list(
            Frame frame,
            @AuthenticationPrincipal Caller caller,
            @PathVariable UUID fundId,
            @PathVariable UUID distributionId,
            PageAsk ask,
            Form form) {
        Payable<DistributionHead, DistributionLine> payable =
                payable(fundId, distributionId, ask, form, caller);
        form.usually("paidOn", payable.detail().head().paymentDate().toString());
        form.usually("whom", "all");
        return shown(frame, payable);
    }

    @PostMapping(PAGE)
    ResponseEntity<String> pay(
            HttpServletRequest request,
            Frame frame,
            @AuthenticationPrincipal Caller caller,
            @PathVariable UUID fundId,
            @PathVariable UUID distributionId,
            PageAsk ask,
            Form form) {
        Payable<DistributionHead, DistributionLine> payable =
                payable(fundId, distributionId, ask, form, caller);
        Map<String, Object> body = body(payable);
        if (form.isRefused()) {
            return shown(frame, payable);
        }
        String page = "/funds/" + fundId + "/distributions/" + distributionId;
        return switch (recorder.send(request, "/api" + page + "/payments", body, form)) {
            case Outcome.Done done -> Recorder.recorded(page, "payments", done.body());
            case Outcome.Refused refused -> {
                Roll roll = new Roll(books.everyone(fundId, caller));
                String currency = payable.fund().currency();
                new Refused(Map.of(), words -> roll.inWords(words, currency, frame.show()))
                        .tell(form, refused);
                yield shown(frame, payable);
            }
        };
    }

    private static Map<String, Object> body(Payable<DistributionHead, DistributionLine> payable) {
        Form form = payable.form();
        Map<String, Object> body = new LinkedHashMap<>();
        LocalDate paidOn = form.date("paidOn", "Day of the payment");
        if (paidOn != null) {
            body.put("paidOn", paidOn.toString());
        }
        if (form.has("whom", "some")) {
            List<UUID> chosen =
                    payable.detail().lines().items().stream()
                            .filter(l -> form.has("paid", String.valueOf(l.commitmentNumber())))
                            .map(DistributionLine::commitmentId)
                            .toList();
            if (chosen.isEmpty()) {
                form.refuse("paid", "Tick who was paid.");
            }
            body.put("commitmentIds", chosen);
        }
        return body;
    }

    private Payable<DistributionHead, DistributionLine> payable(
            UUID fundId, UUID distributionId, PageAsk ask, Form form, Caller caller) {
        FundDetail fund = funds.find(fundId, new TimeAxes(null, null), caller).fund();
        Detail<DistributionHead, DistributionLine> distribution =
                books.distribution(fundId, distributionId, ask, caller).detail();
        return new Payable<>(fund, distribution, form);
    }

    private ResponseEntity<String> shown(
            Frame frame, Payable<DistributionHead, DistributionLine> payable) {
        return html.page("entry/payout", frame, payable);
    }
}
