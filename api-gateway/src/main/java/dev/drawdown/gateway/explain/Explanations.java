package dev.drawdown.gateway.explain;

import dev.drawdown.access.Caller;
import dev.drawdown.figures.Calculation;
import dev.drawdown.gateway.asof.AsOf;
import dev.drawdown.gateway.asof.TimeAxes;
import dev.drawdown.gateway.page.Page;
import dev.drawdown.gateway.page.PageAsk;
import dev.drawdown.gateway.page.Pages;
import dev.drawdown.gateway.partner.PartnerView;
import dev.drawdown.gateway.problem.Refusal;
import dev.drawdown.problem.ProblemCode;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Explains figures, for the API and the pages alike. */
@Component
public class Explanations {

    private final ExplainQuery query;
    private final Pages pages;

    Explanations(ExplainQuery query, Pages pages) {
        this.query = query;
        this.pages = pages;
    }

    /** A partner's total, or a figure of its commitment to a fund. */
    public Explained ofPartner(PartnerView view, ExplainAsk ask, TimeAxes axes, PageAsk page) {
        String scope = "lp:" + view.partnerId() + ":explain:" + ask.key();
        InputKey after = pages.start(page, scope, InputKey.START, InputKey::parse);
        Made made =
                query.ofPartner(view, ask, axes, after, page.rows())
                        .orElseThrow(PartnerView::unknown);
        view.refuseStaffOfAnotherManagerThan(made.managerId());
        return explained(scope, made, only(made, ask), ask, axes, page);
    }

    /** A figure of a fund, all of its commitments together. */
    public Explained ofFund(
            UUID fundId, ExplainAsk ask, TimeAxes axes, PageAsk page, Caller caller) {
        String scope = "fund:" + fundId + ":explain:" + ask.key();
        InputKey after = pages.start(page, scope, InputKey.START, InputKey::parse);
        Made made = query.ofFund(ask, axes, after, page.rows()).orElseThrow(Explanations::noFund);
        if (!caller.mayReach(made.managerId(), fundId)) {
            throw noFund();
        }
        Sums sums =
                made.sums().stream()
                        .reduce(Sums::plus)
                        .map(Sums::ofFund)
                        .orElseThrow(() -> nothingThere(ask.figure()));
        return explained(scope, made, sums, ask, axes, page);
    }

    /**
     * Totals are struck per currency and as-of date: where there are several, one must be named.
     */
    private static Sums only(Made made, ExplainAsk ask) {
        List<Sums> sums = made.sums();
        if (sums.isEmpty()) {
            throw ask.fundId() == null ? nothingThere(ask.figure()) : notHeld();
        }
        List<String> currencies = sums.stream().map(Sums::currency).distinct().toList();
        if (currencies.size() > 1) {
            throw Refusal.invalid("currency", "currency is one of " + currencies + ".");
        }
        if (sums.size() > 1) {
            throw Refusal.invalid(
                    "standsAsOf",
                    "standsAsOf is one of " + sums.stream().map(Sums::standsAsOf).toList() + ".");
        }
        return sums.getFirst();
    }

    private Explained explained(
            String scope, Made made, Sums sums, ExplainAsk ask, TimeAxes axes, PageAsk page) {
        ExplainedFigure figure = ask.figure();
        Value value = Value.of(figure, ask.recallables(), sums, made);
        Page<Input> inputs = pages.page(page, scope, made.inputs(), InputKey::textOf);
        return new Explained(
                new Explanation(
                        figure.key(),
                        figure.label(),
                        figure.unit(),
                        value.number(),
                        value.missing(),
                        value.ambiguous(),
                        sums.currency(),
                        sums.standsAsOf(),
                        axes.asOf(),
                        axes.asKnownAt(),
                        ask.recallablesName(),
                        "effective",
                        figure.formula(),
                        figure.conventions(),
                        figure.unit().rounding(),
                        Calculation.VERSION,
                        made.totals(),
                        made.inputCount(),
                        inputs),
                made.asOf());
    }

    private static Refusal nothingThere(ExplainedFigure figure) {
        return Refusal.of(
                ProblemCode.COMMITMENT_NOT_FOUND,
                "There was no commitment then, and so no " + figure.label() + ".");
    }

    private static Refusal notHeld() {
        return Refusal.of(
                ProblemCode.FUND_NOT_FOUND,
                "This partner is not committed to such a fund, or was not then.");
    }

    private static Refusal noFund() {
        return Refusal.of(ProblemCode.FUND_NOT_FOUND, "There is no such fund.");
    }

    /** An explanation, and what it is as of. */
    public record Explained(Explanation explanation, AsOf asOf) {}
}
