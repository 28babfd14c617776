package dev.drawdown.gateway.activity;

import dev.drawdown.gateway.asof.AsOf;
import dev.drawdown.gateway.asof.TimeAxes;
import dev.drawdown.gateway.cache.Answer;
import dev.drawdown.gateway.cache.AnswerCache;
import dev.drawdown.gateway.cache.Tag;
import dev.drawdown.gateway.page.DatedKey;
import dev.drawdown.gateway.page.Found;
import dev.drawdown.gateway.page.PageAsk;
import dev.drawdown.gateway.page.Pages;
import dev.drawdown.gateway.partner.PartnerView;
import dev.drawdown.gateway.readafter.ReadAfter;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** A partner's timeline; its first page, as known now, from the cache. */
@RestController
class ActivityRoute {

    private final ActivityQuery query;
    private final AnswerCache cache;
    private final Pages pages;
    private final JsonMapper json;

    ActivityRoute(ActivityQuery query, AnswerCache cache, Pages pages, JsonMapper json) {
        this.query = query;
        this.cache = cache;
        this.pages = pages;
        this.json = json;
    }

    @GetMapping(
            path = {
                "/api/lp/capital-activity",
                "/api/lp/{lpId}/capital-activity",
                "/api/lp/capital-account",
                "/api/lp/{lpId}/capital-account"
            },
            produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<String> activity(
            PartnerView partner,
            ActivityFilter filter,
            TimeAxes axes,
            PageAsk ask,
            HttpServletRequest request) {
        String scope = "lp:" + partner.partnerId() + ":capital-activity:" + filter.key();
        Answer answer =
                mayBeKept(partner, axes, ask, request)
                        ? kept(scope, partner, filter, axes, ask)
                        : read(scope, partner, filter, axes, ask);
        partner.refuseStaffOfAnotherManagerThan(answer.managerId());
        return ResponseEntity.ok().header(AsOf.HEADER, answer.asOf()).body(answer.body());
    }

    private static boolean mayBeKept(
            PartnerView partner, TimeAxes axes, PageAsk ask, HttpServletRequest request) {
        return ask.isFirst()
                && axes.isNow()
                && partner.funds() == null
                && !ReadAfter.isAsked(request);
    }

    /** Every event that moves a row of this answer or a fund's name raises the partner's tag. */
    private Answer kept(
            String scope, PartnerView partner, ActivityFilter filter, TimeAxes axes, PageAsk ask) {
        return cache.get(
                scope + ":" + ask.limit(),
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
                json.writeValueAsString(
                        pages.page(ask, scope, found.rows(), ActivityRoute::keyOf)));
    }

    private static String keyOf(Activity activity) {
        return new DatedKey(activity.activityDate(), activity.id()).text();
    }
}
