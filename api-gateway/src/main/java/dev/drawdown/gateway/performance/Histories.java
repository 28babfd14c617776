package dev.drawdown.gateway.performance;

import dev.drawdown.gateway.asof.TimeAxes;
import dev.drawdown.gateway.cache.Answer;
import dev.drawdown.gateway.cache.AnswerCache;
import dev.drawdown.gateway.cache.Family;
import dev.drawdown.gateway.cache.Key;
import dev.drawdown.gateway.cache.Tag;
import dev.drawdown.gateway.page.Found;
import dev.drawdown.gateway.page.Page;
import dev.drawdown.gateway.page.PageAsk;
import dev.drawdown.gateway.page.Pages;
import dev.drawdown.gateway.partner.PartnerView;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** How a partner's commitments went; the first page, as known now, from the cache. */
@Component
public class Histories {

    private static final TypeReference<Page<Point>> PAGE = new TypeReference<>() {};

    private final CommitmentHistory commitment;
    private final PooledHistory pooled;
    private final AnswerCache cache;
    private final Pages pages;
    private final JsonMapper json;

    Histories(
            CommitmentHistory commitment,
            PooledHistory pooled,
            AnswerCache cache,
            Pages pages,
            JsonMapper json) {
        this.commitment = commitment;
        this.pooled = pooled;
        this.cache = cache;
        this.pages = pages;
        this.json = json;
    }

    /** For a page: what the API would answer, read again. */
    public Page<Point> of(PartnerView partner, HistoryAsk ask, TimeAxes axes, PageAsk page) {
        return json.readValue(answer(partner, ask, axes, page, false).body(), PAGE);
    }

    /**
     * The finished answer, refused to staff of another manager.
     *
     * @param fresh whether what was just folded must be in it
     */
    Answer answer(PartnerView partner, HistoryAsk ask, TimeAxes axes, PageAsk page, boolean fresh) {
        boolean mayBeKept = !fresh && page.isFirst() && axes.isNow() && partner.funds() == null;
        Answer answer =
                mayBeKept
                        ? kept(partner, ask, axes, page)
                        : read(scope(partner, ask), partner, ask, axes, page);
        partner.refuseStaffOfAnotherManagerThan(answer.managerId());
        return answer;
    }

    /** A partner's commitment to a fund is the only one of the pair, so the pair names it. */
    private static String scope(PartnerView partner, HistoryAsk ask) {
        UUID fund = ask.fundId();
        String whose =
                fund == null
                        ? "lp:" + partner.partnerId()
                        : "commitment:" + partner.partnerId() + "/" + fund;
        return whose + ":timeseries:" + ask.key();
    }

    /** Every event that moves a snapshot of this answer raises the partner's tag. */
    private Answer kept(PartnerView partner, HistoryAsk ask, TimeAxes axes, PageAsk page) {
        String scope = scope(partner, ask);
        return cache.get(
                new Key(Family.TIMESERIES, scope + ":" + page.limit()),
                List.of(Tag.partner(partner.partnerId())),
                () -> read(scope, partner, ask, axes, page));
    }

    private Answer read(
            String scope, PartnerView partner, HistoryAsk ask, TimeAxes axes, PageAsk page) {
        PeriodKey start = pages.start(page, scope, PeriodKey.START, PeriodKey::parse);
        UUID fund = ask.fundId();
        Found<Point> found =
                fund == null
                        ? pooled.after(start, page.rows(), partner, ask, axes)
                        : commitment.after(start, page.rows(), partner, fund, ask, axes);
        return new Answer(
                found.managerId(),
                found.asOf().header(),
                json.writeValueAsString(pages.page(page, scope, found.rows(), PeriodKey::textOf)));
    }
}
