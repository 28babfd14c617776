package dev.drawdown.gateway.site.entry;

import dev.drawdown.access.Caller;
import dev.drawdown.gateway.asof.TimeAxes;
import dev.drawdown.gateway.books.CallHead;
import dev.drawdown.gateway.books.CallLine;
import dev.drawdown.gateway.books.Detail;
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
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Records what partners paid on a call: several at once, whole or in part. */
@RestController
class CallPayments {

    private static final String PAGE = "/funds/{fundId}/calls/{callId}/payments";

    private final Html html;
    private final FundQuery funds;
    private final FundBooks books;
    private final Recorder recorder;

    CallPayments(Html html, FundQuery funds, FundBooks books, Recorder recorder) {
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
            @PathVariable UUID callId,
            PageAsk ask,
            Form form) {
        Payable<CallHead, CallLine> payable = payable(fundId, callId, ask, form, caller);
        form.usually("valueDate", LocalDate.now(ZoneOffset.UTC).toString());
        for (CallLine line : payable.detail().lines().items()) {
            form.usually(
                    payable.amount(line.commitmentNumber()),
                    frame.show().typed(line.outstandingCents(), payable.fund().currency()));
        }
        return html.page("entry/payments", frame, payable);
    }

    @PostMapping(PAGE)
    ResponseEntity<String> pay(
            HttpServletRequest request,
            Frame frame,
            @AuthenticationPrincipal Caller caller,
            @PathVariable UUID fundId,
            @PathVariable UUID callId,
            PageAsk ask,
            Form form) {
        Payable<CallHead, CallLine> payable = payable(fundId, callId, ask, form, caller);
        List<Map<String, Object>> payments = payments(payable);
        if (form.isRefused()) {
            return shown(frame, payable);
        }
        String call = "/funds/" + fundId + "/calls/" + callId;
        String path = "/api/funds/" + fundId + "/capital-calls/" + callId + "/payments";
        return switch (recorder.send(request, path, Map.of("payments", payments), form)) {
            case Outcome.Done done -> Recorder.recorded(call, "payments", done.body());
            case Outcome.Refused refused -> {
                Roll roll = new Roll(books.everyone(fundId, caller));
                String currency = payable.fund().currency();
                new Refused(Map.of(), words -> roll.inWords(words, currency, frame.show()))
                        .tell(form, refused);
                yield shown(frame, payable);
            }
        };
    }

    private static List<Map<String, Object>> payments(Payable<CallHead, CallLine> payable) {
        Form form = payable.form();
        LocalDate valueDate = form.date("valueDate", "Value date");
        boolean credit = form.has("creditExcess", "yes");
        List<Map<String, Object>> payments = new ArrayList<>();
        for (CallLine line : payable.detail().lines().items()) {
            int number = line.commitmentNumber();
            if (form.has("paid", String.valueOf(number))) {
                Long amount =
                        form.amount(
                                payable.amount(number),
                                "Amount of no. " + number,
                                payable.fund().currency());
                if (amount != null && amount <= 0) {
                    form.refuse(
                            payable.amount(number),
                            "Amount of no. " + number + " must be more than zero.");
                } else if (amount != null && valueDate != null) {
                    payments.add(
                            Map.of(
                                    "commitmentId",
                                    line.commitmentId(),
                                    "amountCents",
                                    amount,
                                    "valueDate",
                                    valueDate.toString(),
                                    "creditExcess",
                                    credit));
                }
            }
        }
        if (payments.isEmpty()) {
            form.refuse("paid", "Tick who has paid.");
        }
        return payments;
    }

    private Payable<CallHead, CallLine> payable(
            UUID fundId, UUID callId, PageAsk ask, Form form, Caller caller) {
        FundDetail fund = funds.find(fundId, new TimeAxes(null, null), caller).fund();
        Detail<CallHead, CallLine> call = books.call(fundId, callId, ask, caller).detail();
        return new Payable<>(fund, call, form);
    }

    private ResponseEntity<String> shown(Frame frame, Payable<CallHead, CallLine> payable) {
        return html.page("entry/payments", frame, payable);
    }
}
