package dev.drawdown.gateway.site.entry;

import dev.drawdown.access.Caller;
import dev.drawdown.event.ReasonCode;
import dev.drawdown.gateway.asof.TimeAxes;
import dev.drawdown.gateway.books.CallHead;
import dev.drawdown.gateway.books.DistributionHead;
import dev.drawdown.gateway.books.FundBooks;
import dev.drawdown.gateway.forward.Commands.Outcome;
import dev.drawdown.gateway.fund.FundDetail;
import dev.drawdown.gateway.fund.FundQuery;
import dev.drawdown.gateway.page.PageAsk;
import dev.drawdown.gateway.site.Frame;
import dev.drawdown.gateway.site.Html;
import dev.drawdown.gateway.site.Words;
import dev.drawdown.gateway.site.form.Form;
import dev.drawdown.gateway.site.form.Recorder;
import dev.drawdown.gateway.site.form.Refused;
import dev.drawdown.gateway.site.fund.Roll;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Takes a wrong entry out of the books: whole, with a reason, and after saying what changes. */
@RestController
public class ReversalPages {

    private static final String CALL = "/funds/{fundId}/calls/{entryId}/reverse";
    private static final String DISTRIBUTION = "/funds/{fundId}/distributions/{entryId}/reverse";

    private final Html html;
    private final FundQuery funds;
    private final FundBooks books;
    private final Recorder recorder;

    ReversalPages(Html html, FundQuery funds, FundBooks books, Recorder recorder) {
        this.html = html;
        this.funds = funds;
        this.books = books;
        this.recorder = recorder;
    }

    /**
     * The entry that would go, and what hangs on it. Money in minor units.
     *
     * @param paid of a call; what of a distribution is not told apart by amounts
     */
    public record Reversal(
            FundDetail fund,
            Kind kind,
            UUID entryId,
            int number,
            LocalDate date,
            long amount,
            long paid,
            String status,
            UUID eventId,
            Form form) {

        public String page() {
            return kind.page(fund.id()) + "/" + entryId;
        }

        /** Entries that others build on are refused: payments go first. */
        public boolean isPaid() {
            return status.equals("completed") || status.equals("partially_paid");
        }
    }

    @GetMapping({CALL, DISTRIBUTION})
    ResponseEntity<String> ask(
            Frame frame,
            @AuthenticationPrincipal Caller caller,
            @PathVariable UUID fundId,
            @PathVariable UUID entryId,
            Form form) {
        return html.page("entry/reverse", frame, reversal(frame, fundId, entryId, form, caller));
    }

    @PostMapping({CALL, DISTRIBUTION})
    ResponseEntity<String> reverse(
            HttpServletRequest request,
            Frame frame,
            @AuthenticationPrincipal Caller caller,
            @PathVariable UUID fundId,
            @PathVariable UUID entryId,
            Form form) {
        Reversal reversal = reversal(frame, fundId, entryId, form, caller);
        String reason =
                form.choice("reason", "Reason", ReasonCode.values()).map(Words::code).orElse("");
        if (form.isRefused()) {
            return html.page("entry/reverse", frame, reversal);
        }
        Map<String, Object> body = Map.of("eventId", reversal.eventId(), "reason", reason);
        return switch (recorder.send(request, "/api/funds/" + fundId + "/reversals", body, form)) {
            case Outcome.Done done -> Recorder.recorded(reversal.page(), "reversal", done.body());
            case Outcome.Refused refused -> {
                Roll roll = new Roll(books.everyone(fundId, caller));
                String currency = reversal.fund().currency();
                new Refused(Map.of(), words -> roll.inWords(words, currency, frame.show()))
                        .tell(form, refused);
                yield html.page("entry/reverse", frame, reversal);
            }
        };
    }

    private Reversal reversal(Frame frame, UUID fundId, UUID entryId, Form form, Caller caller) {
        FundDetail fund = funds.find(fundId, new TimeAxes(null, null), caller).fund();
        Kind kind = Kind.ofPath(frame.path());
        PageAsk one = new PageAsk(1, null);
        if (kind.isCall()) {
            CallHead call = books.call(fundId, entryId, one, caller).detail().head();
            return new Reversal(
                    fund,
                    kind,
                    entryId,
                    call.number(),
                    call.dueDate(),
                    call.totalCents(),
                    call.paidCents(),
                    call.status(),
                    call.eventId(),
                    form);
        }
        DistributionHead paid = books.distribution(fundId, entryId, one, caller).detail().head();
        return new Reversal(
                fund,
                kind,
                entryId,
                paid.number(),
                paid.paymentDate(),
                paid.grossCents(),
                0,
                paid.status(),
                paid.eventId(),
                form);
    }
}
