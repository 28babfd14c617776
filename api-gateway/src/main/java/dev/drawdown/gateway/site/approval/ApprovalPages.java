package dev.drawdown.gateway.site.approval;

import dev.drawdown.access.Caller;
import dev.drawdown.access.Role;
import dev.drawdown.event.ReasonCode;
import dev.drawdown.gateway.approval.Proposal;
import dev.drawdown.gateway.approval.Proposals;
import dev.drawdown.gateway.books.FundBooks;
import dev.drawdown.gateway.forward.Commands.Outcome;
import dev.drawdown.gateway.page.PageAsk;
import dev.drawdown.gateway.readafter.ReadAfter;
import dev.drawdown.gateway.site.Frame;
import dev.drawdown.gateway.site.Html;
import dev.drawdown.gateway.site.Words;
import dev.drawdown.gateway.site.entry.EntryView;
import dev.drawdown.gateway.site.entry.Kind;
import dev.drawdown.gateway.site.entry.Preview;
import dev.drawdown.gateway.site.form.Form;
import dev.drawdown.gateway.site.form.Recorder;
import dev.drawdown.gateway.site.form.Refused;
import dev.drawdown.gateway.site.fund.Roll;
import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** Approvers see what waits and decide; administrators see what became of what they proposed. */
@RestController
class ApprovalPages {

    private final Html html;
    private final Proposals proposals;
    private final FundBooks books;
    private final Recorder recorder;
    private final ReadAfter readAfter;
    private final JsonMapper json;

    ApprovalPages(
            Html html,
            Proposals proposals,
            FundBooks books,
            Recorder recorder,
            ReadAfter readAfter,
            JsonMapper json) {
        this.html = html;
        this.proposals = proposals;
        this.books = books;
        this.recorder = recorder;
        this.readAfter = readAfter;
        this.json = json;
    }

    @GetMapping("/approvals")
    ResponseEntity<String> waiting(
            Frame frame, @AuthenticationPrincipal Caller caller, PageAsk ask) {
        return html.page("approval/list", frame, proposals.longest(ask, caller));
    }

    @GetMapping("/approvals/{proposalId}")
    ResponseEntity<String> proposal(
            Frame frame,
            @AuthenticationPrincipal Caller caller,
            @PathVariable UUID proposalId,
            Form form,
            @RequestParam @Nullable String after) {
        if (after != null) {
            readAfter.await(after);
        }
        return shown(frame, caller, proposalId, form);
    }

    @PostMapping("/approvals/{proposalId}/approve")
    ResponseEntity<String> approve(
            HttpServletRequest request,
            Frame frame,
            @AuthenticationPrincipal Caller caller,
            @PathVariable UUID proposalId,
            Form form) {
        return decide(
                request,
                frame,
                caller,
                proposalId,
                form,
                "/approve",
                Map.of("previewHash", form.text("previewHash")));
    }

    @PostMapping("/approvals/{proposalId}/reject")
    ResponseEntity<String> reject(
            HttpServletRequest request,
            Frame frame,
            @AuthenticationPrincipal Caller caller,
            @PathVariable UUID proposalId,
            Form form) {
        String reason =
                form.choice("reason", "Reason", ReasonCode.values()).map(Words::code).orElse("");
        if (form.isRefused()) {
            return shown(frame, caller, proposalId, form);
        }
        return decide(
                request, frame, caller, proposalId, form, "/reject", Map.of("reason", reason));
    }

    private ResponseEntity<String> decide(
            HttpServletRequest request,
            Frame frame,
            Caller caller,
            UUID proposalId,
            Form form,
            String how,
            Map<String, String> body) {
        String page = "/approvals/" + proposalId;
        Proposal proposal = proposals.find(proposalId, caller).proposal().head();
        Map<String, Object> full = new LinkedHashMap<>(body);
        full.put("fundId", proposal.fundId());
        return switch (recorder.send(request, "/api" + page + how, full, form)) {
            case Outcome.Done done -> Recorder.recorded(page, done.body());
            case Outcome.Refused refused -> {
                Roll roll = new Roll(books.everyone(proposal.fundId(), caller));
                new Refused(
                                Map.of("previewHash", ""),
                                words -> roll.inWords(words, proposal.currency(), frame.show()))
                        .tell(form, refused);
                yield shown(frame, caller, proposalId, form);
            }
        };
    }

    private ResponseEntity<String> shown(Frame frame, Caller caller, UUID proposalId, Form form) {
        var found = proposals.find(proposalId, caller).proposal();
        Roll roll = new Roll(books.everyone(found.head().fundId(), caller));
        EntryView entry =
                Preview.entry(found.entry(), Kind.ofCode(found.head().kind()), roll, json);
        return html.page(
                "approval/one",
                frame,
                new Decision(
                        found.head(),
                        entry,
                        form,
                        caller.is(Role.APPROVER),
                        form.has("recorded", "yes")));
    }
}
