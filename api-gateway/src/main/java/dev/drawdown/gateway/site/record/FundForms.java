package dev.drawdown.gateway.site.record;

import dev.drawdown.access.Caller;
import dev.drawdown.gateway.asof.TimeAxes;
import dev.drawdown.gateway.books.FundBooks;
import dev.drawdown.gateway.forward.Commands.Outcome;
import dev.drawdown.gateway.fund.FundQuery;
import dev.drawdown.gateway.partner.Candidates;
import dev.drawdown.gateway.site.Frame;
import dev.drawdown.gateway.site.Html;
import dev.drawdown.gateway.site.form.Form;
import dev.drawdown.gateway.site.form.Recorder;
import dev.drawdown.gateway.site.form.Refused;
import dev.drawdown.gateway.site.fund.Roll;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** What the forms about one fund have in common: the fund, the sending, and what was refused. */
@Component
class FundForms {

    private static final int CANDIDATES = 2_000;

    private final Html html;
    private final FundQuery funds;
    private final FundBooks books;
    private final Candidates candidates;
    private final Recorder recorder;

    FundForms(
            Html html, FundQuery funds, FundBooks books, Candidates candidates, Recorder recorder) {
        this.html = html;
        this.funds = funds;
        this.books = books;
        this.candidates = candidates;
        this.recorder = recorder;
    }

    /**
     * A form's page.
     *
     * @param template which one
     * @param page below the fund's own, to which one goes on
     * @param command below the fund's address in the API
     */
    record Kind(String template, String page, String command, boolean asksForPartner) {}

    OfFund of(Kind kind, UUID fundId, Form form, Caller caller) {
        var fund = funds.find(fundId, new TimeAxes(null, null), caller).fund();
        return new OfFund(
                fund,
                form,
                kind.asksForPartner()
                        ? candidates.of(fund.managerId(), fundId, CANDIDATES, caller)
                        : List.of());
    }

    Roll roll(UUID fundId, Caller caller) {
        return new Roll(books.everyone(fundId, caller));
    }

    ResponseEntity<String> shown(Kind kind, Frame frame, OfFund of) {
        return html.page(kind.template(), frame, of);
    }

    ResponseEntity<String> send(
            HttpServletRequest request,
            Kind kind,
            Frame frame,
            OfFund of,
            Map<String, Object> body,
            Caller caller) {
        Form form = of.form();
        if (form.isRefused()) {
            return shown(kind, frame, of);
        }
        UUID fundId = of.fund().id();
        String path = "/api/funds/" + fundId + kind.command();
        return switch (recorder.send(request, path, body, form)) {
            case Outcome.Done done ->
                    Recorder.recorded("/funds/" + fundId + kind.page(), done.body());
            case Outcome.Refused refused -> {
                Roll roll = roll(fundId, caller);
                String currency = of.fund().currency();
                new Refused(Map.of(), words -> roll.inWords(words, currency, frame.show()))
                        .tell(form, refused);
                yield html.page(kind.template(), frame, of);
            }
        };
    }
}
