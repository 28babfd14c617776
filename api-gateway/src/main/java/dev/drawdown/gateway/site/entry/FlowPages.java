package dev.drawdown.gateway.site.entry;

import dev.drawdown.access.Caller;
import dev.drawdown.gateway.asof.TimeAxes;
import dev.drawdown.gateway.books.FundBooks;
import dev.drawdown.gateway.forward.Commands.Outcome;
import dev.drawdown.gateway.fund.FundDetail;
import dev.drawdown.gateway.fund.FundQuery;
import dev.drawdown.gateway.site.Frame;
import dev.drawdown.gateway.site.Html;
import dev.drawdown.gateway.site.form.Form;
import dev.drawdown.gateway.site.form.Recorder;
import dev.drawdown.gateway.site.form.Refused;
import dev.drawdown.gateway.site.fund.Roll;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Records a call or a distribution in three steps: what, every line of it, recorded. */
@RestController
class FlowPages {

    private static final String NEW_CALL = "/funds/{fundId}/calls/new";
    private static final String NEW_DISTRIBUTION = "/funds/{fundId}/distributions/new";

    private static final Map<String, String> ALIASES =
            Map.of("lines", Asked.HAND, "excusedCommitmentIds", Asked.EXCUSED);

    private final Html html;
    private final FundQuery funds;
    private final FundBooks books;
    private final Recorder recorder;
    private final JsonMapper json;

    FlowPages(Html html, FundQuery funds, FundBooks books, Recorder recorder, JsonMapper json) {
        this.html = html;
        this.funds = funds;
        this.books = books;
        this.recorder = recorder;
        this.json = json;
    }

    @GetMapping({NEW_CALL, NEW_DISTRIBUTION})
    ResponseEntity<String> begin(
            Frame frame,
            @AuthenticationPrincipal Caller caller,
            @PathVariable UUID fundId,
            Form form) {
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        Flow flow = flow(frame, fundId, form, caller);
        form.usually("noticeDate", today.toString());
        form.usually(flow.kind().dateField(), today.plusDays(flow.kind().isCall() ? 10 : 5) + "");
        form.usually(Asked.BASIS, "commitment");
        return html.page("entry/new", frame, flow);
    }

    /** What the lines would be, while somebody is still typing. */
    @PostMapping({"/funds/{fundId}/calls/preview", "/funds/{fundId}/distributions/preview"})
    ResponseEntity<String> live(
            HttpServletRequest request,
            Frame frame,
            @AuthenticationPrincipal Caller caller,
            @PathVariable UUID fundId,
            Form form) {
        Flow flow = flow(frame, fundId, form, caller);
        return html.page("entry/live", frame, previewed(request, frame, flow));
    }

    @PostMapping({NEW_CALL, NEW_DISTRIBUTION})
    ResponseEntity<String> step(
            HttpServletRequest request,
            Frame frame,
            @AuthenticationPrincipal Caller caller,
            @PathVariable UUID fundId,
            Form form) {
        Flow flow = flow(frame, fundId, form, caller);
        String action = form.action();
        if (action.startsWith("remove-")) {
            PartRows.remove(form, Integer.parseInt(action.substring("remove-".length())));
            return html.page("entry/new", frame, flow);
        }
        return switch (action) {
            case "add" -> {
                PartRows.add(form);
                yield html.page("entry/new", frame, flow);
            }
            case "fill" -> html.page("entry/new", frame, filled(request, frame, flow));
            case "check" -> check(frame, previewed(request, frame, flow));
            case "record" -> record(request, frame, flow);
            default -> html.page("entry/new", frame, flow);
        };
    }

    private ResponseEntity<String> check(Frame frame, Flow flow) {
        return flow.preview() == null
                ? html.page("entry/new", frame, flow)
                : html.page("entry/check", frame, flow);
    }

    private ResponseEntity<String> record(HttpServletRequest request, Frame frame, Flow flow) {
        Form form = flow.form();
        Map<String, Object> body = asked(flow).body();
        if (form.isRefused()) {
            return html.page("entry/new", frame, flow);
        }
        body.put("previewHash", form.text("previewHash"));
        UUID fundId = flow.fund().id();
        return switch (recorder.send(request, flow.kind().api(fundId), body, form)) {
            case Outcome.Done done -> Recorder.recorded(next(flow, done.body()), done.body());
            case Outcome.Refused refused -> {
                // the lines as they would be now stand under what went wrong
                Flow again = previewed(request, frame, flow);
                tell(again, refused, frame);
                yield html.page(
                        again.preview() == null ? "entry/new" : "entry/check", frame, again);
            }
        };
    }

    private static String next(Flow flow, JsonNode answer) {
        String proposal = answer.path("proposalId").asString("");
        return proposal.isEmpty()
                ? flow.kind().page(flow.fund().id())
                        + "/"
                        + answer.path(flow.kind().noun() + "Id").asString("")
                : "/approvals/" + proposal;
    }

    private Flow previewed(HttpServletRequest request, Frame frame, Flow flow) {
        Map<String, Object> body = asked(flow).body();
        return flow.form().isRefused() ? flow : preview(request, frame, flow, body);
    }

    private Flow preview(
            HttpServletRequest request, Frame frame, Flow flow, Map<String, Object> body) {
        String path = flow.kind().api(flow.fund().id()) + "/preview";
        return switch (recorder.send(request, path, body, flow.form())) {
            case Outcome.Done done ->
                    new Flow(
                            flow.kind(),
                            flow.fund(),
                            flow.form(),
                            flow.roll(),
                            Preview.of(done.body(), flow.kind(), flow.roll(), json));
            case Outcome.Refused refused -> {
                tell(flow, refused, frame);
                yield flow;
            }
        };
    }

    /** Puts the shares by commitment into the lines by hand, to be changed there. */
    private Flow filled(HttpServletRequest request, Frame frame, Flow flow) {
        Form form = flow.form();
        form.put(Asked.BASIS, "commitment");
        Preview shares = previewed(request, frame, flow).preview();
        if (shares != null) {
            form.put(Asked.BASIS, "by_hand");
            form.put(Asked.HAND, ByHand.text(shares.entry(), frame.show()));
        }
        return flow;
    }

    private static void tell(Flow flow, Outcome.Refused refused, Frame frame) {
        String currency = flow.fund().currency();
        new Refused(ALIASES, words -> flow.roll().inWords(words, currency, frame.show()))
                .tell(flow.form(), refused);
    }

    private static Asked asked(Flow flow) {
        return new Asked(flow.kind(), flow.form(), flow.roll(), flow.fund().currency());
    }

    private Flow flow(Frame frame, UUID fundId, Form form, Caller caller) {
        FundDetail fund = funds.find(fundId, new TimeAxes(null, null), caller).fund();
        return new Flow(
                Kind.ofPath(frame.path()),
                fund,
                form,
                new Roll(books.everyone(fundId, caller)),
                null);
    }
}
