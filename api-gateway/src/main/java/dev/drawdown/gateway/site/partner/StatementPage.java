package dev.drawdown.gateway.site.partner;

import dev.drawdown.gateway.account.Account;
import dev.drawdown.gateway.account.Accounts;
import dev.drawdown.gateway.asof.DateText;
import dev.drawdown.gateway.asof.TimeAxes;
import dev.drawdown.gateway.partner.PartnerView;
import dev.drawdown.gateway.problem.Refusal;
import dev.drawdown.gateway.site.Frame;
import dev.drawdown.gateway.site.Html;
import dev.drawdown.gateway.summary.Summaries;
import dev.drawdown.gateway.summary.Summary;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** A partner's capital account from one date to another, fund by fund, as it is filed. */
@RestController
class StatementPage {

    private final Html html;
    private final Summaries summaries;
    private final Accounts accounts;

    StatementPage(Html html, Summaries summaries, Accounts accounts) {
        this.html = html;
        this.summaries = summaries;
        this.accounts = accounts;
    }

    @GetMapping("/partners/{lpId}/statement")
    ResponseEntity<String> statement(
            Frame asked, PartnerView partner, @RequestParam @Nullable String from) {
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        LocalDate to =
                asked.axes().asOf() == null ? Period.lastQuarterEnd(today) : asked.axes().asOf();
        Frame frame = asked.on(new TimeAxes(to, asked.axes().asKnownAt()));
        Summary summary = summaries.of(partner, frame.axes());
        try {
            Period period = period(from, to);
            return html.page(
                    "partner/statement",
                    frame,
                    Statement.of(summary, period, rolls(partner, frame.axes(), period), today));
        } catch (Refusal refusal) {
            if (refusal.field() == null) {
                throw refusal;
            }
            return html.page(
                    "partner/statement",
                    frame,
                    Statement.wrong(summary, Period.ofYear(to), today, refusal.words()));
        }
    }

    private static Period period(@Nullable String from, LocalDate to) {
        LocalDate first = DateText.parse("from", from == null || from.isBlank() ? null : from);
        if (first != null && first.isAfter(to)) {
            throw Refusal.invalid("from", "The first day is after the last one.");
        }
        return first == null ? Period.ofYear(to) : new Period(first, to);
    }

    private List<Roll> rolls(PartnerView partner, TimeAxes axes, Period period) {
        Map<UUID, Account> begins = byCommitment(partner, axes, period.from().minusDays(1));
        List<Account> ends = accounts.on(period.to(), partner, axes);
        Map<LocalDate, Map<UUID, Account>> openings = new HashMap<>();
        List<Roll> rolls = new ArrayList<>();
        for (Account end : ends) {
            Account begin = begins.get(end.commitmentId());
            LocalDate opened = end.reportedOn();
            if (opened != null && Opening.isBetween(begin, end)) {
                begin =
                        openings.computeIfAbsent(opened, day -> byCommitment(partner, axes, day))
                                .get(end.commitmentId());
            }
            rolls.add(Roll.of(begin, end));
        }
        return rolls;
    }

    private Map<UUID, Account> byCommitment(PartnerView partner, TimeAxes axes, LocalDate day) {
        Map<UUID, Account> all = new HashMap<>();
        accounts.on(day, partner, axes).forEach(one -> all.put(one.commitmentId(), one));
        return all;
    }
}
