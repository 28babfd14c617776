package dev.drawdown.gateway.activity;

import dev.drawdown.gateway.asof.TimeAxes;
import dev.drawdown.gateway.cache.Answer;
import dev.drawdown.gateway.cache.AnswerCache;
import dev.drawdown.gateway.cache.Family;
import dev.drawdown.gateway.cache.Key;
import dev.drawdown.gateway.cache.Tag;
import dev.drawdown.gateway.page.DatedKey;
import dev.drawdown.gateway.page.Found;
import dev.drawdown.gateway.page.Page;
import dev.drawdown.gateway.page.PageAsk;
import dev.drawdown.gateway.page.Pages;
import dev.drawdown.gateway.partner.PartnerView;
import java.util.List;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** A partner's timeline; its first page, as known now, from the cache. */
@Component
public class Activities {

    private static final TypeReference<Page<Activity>> PAGE = new TypeReference<>() {};

    private final ActivityQuery query;
    private final AnswerCache cache;
    private final Pages pages;
    private final JsonMapper json;

    Activities(ActivityQuery query, AnswerCache cache, Pages pages, JsonMapper json) {
        this.query = query;
        this.cache = cache;
        this.pages = pages;
        this.json = json;
    }

    /** For a page: what the API would answer, read again. */
    public Page<Activity> of(
            PartnerView partner, ActivityFilter filter, TimeAxes axes, PageAsk ask) {
        return json.readValue(answer(partner, filter, axes, ask, false).body(), PAGE);
    }

    /**
     * The finished answer, refused to staff of another manager.
     *
     * @param fresh whether what was just folded must be in it
     */
    Answer answer(
            PartnerView partner, ActivityFilter filter, TimeAxes axes, PageAsk ask, boolean fresh) {
        String scope = "lp:" + partner.partnerId() + ":capital-activity:" + filter.key();
        boolean mayBeKept = !fresh && ask.isFirst() && axes.isNow() && partner.funds() == null;
        Answer answer =
                mayBeKept
                        ? kept(scope, partner, filter, axes, ask)
                        : read(scope, partner, filter, axes, ask);
        partner.refuseStaffOfAnotherManagerThan(answer.managerId());
        return answer;
    }

    /** Every event that moves a row of this answer or a fund's name raises the partner's tag. */
    private Answer kept(
            String scope, PartnerView partner, ActivityFilter filter, TimeAxes axes, PageAsk ask) {
        return cache.get(
                new Key(Family.ACTIVITY, scope + ":" + ask.limit()),
                List.of(Tag.partner(partner.partnerId())),
                () -> read(scope, partner, filter, axes, ask));
    }

    private Answer read(
            String scope, PartnerView partner, ActivityFilter filter, TimeAxes axes, PageAsk ask) {
        DatedKey start = pages.start(ask, scope, DatedKey.NEWEST, DatedKey::parse);
        Found<Activity> found = query.before(start, ask.rows(), partner, filter, axes);
        return new Answer(
                found.managerId(),
                found.asOf().header(),
                json.writeValueAsString(pages.page(ask, scope, found.rows(), Activities::keyOf)));
    }

    private static String keyOf(Activity activity) {
        return new DatedKey(activity.activityDate(), activity.id()).text();
    }
}
