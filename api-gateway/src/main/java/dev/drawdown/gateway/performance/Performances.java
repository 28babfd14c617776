package dev.drawdown.gateway.performance;

import dev.drawdown.figures.Recallables;
import dev.drawdown.gateway.asof.TimeAxes;
import dev.drawdown.gateway.cache.Answer;
import dev.drawdown.gateway.cache.AnswerCache;
import dev.drawdown.gateway.cache.Family;
import dev.drawdown.gateway.cache.Key;
import dev.drawdown.gateway.cache.Tag;
import dev.drawdown.gateway.partner.PartnerView;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** What a partner's commitments have earned, from the cache where the latest is asked for. */
@Component
public class Performances {

    private final PerformanceQuery query;
    private final AnswerCache cache;
    private final JsonMapper json;

    Performances(PerformanceQuery query, AnswerCache cache, JsonMapper json) {
        this.query = query;
        this.cache = cache;
        this.json = json;
    }

    /** For a page: what the API would answer, read again. */
    public Performance of(PartnerView partner, UUID fundId, TimeAxes axes) {
        Answer answer = answer(partner, fundId, Recallables.GROSS, axes, false);
        return json.readValue(answer.body(), Performance.class);
    }

    /**
     * The finished answer, refused to staff of another manager.
     *
     * @param fresh whether what was just folded must be in it
     */
    Answer answer(PartnerView partner, UUID fundId, Recallables how, TimeAxes axes, boolean fresh) {
        boolean mayBeKept = !fresh && axes.isNow() && partner.funds() == null;
        Answer answer =
                mayBeKept
                        ? kept(partner, fundId, how, axes)
                        : query.find(partner, fundId, how, axes);
        partner.refuseStaffOfAnotherManagerThan(answer.managerId());
        return answer;
    }

    /** Every event that moves an account, a value or a name of this answer raises the tag. */
    private Answer kept(PartnerView partner, UUID fundId, Recallables how, TimeAxes axes) {
        String key =
                "lp:%s:fund:%s:performance:%s"
                        .formatted(
                                partner.partnerId(), fundId, how.name().toLowerCase(Locale.ROOT));
        return cache.get(
                new Key(Family.PERFORMANCE, key),
                List.of(Tag.partner(partner.partnerId())),
                () -> query.find(partner, fundId, how, axes));
    }
}
