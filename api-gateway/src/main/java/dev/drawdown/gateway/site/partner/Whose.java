package dev.drawdown.gateway.site.partner;

import dev.drawdown.gateway.partner.Profile;
import dev.drawdown.gateway.summary.Summary;
import dev.drawdown.gateway.summary.Summary.Totals;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The partner that a page is about.
 *
 * @param name absent once the partner is erased
 */
public record Whose(UUID id, @Nullable String name) {

    static Whose of(Summary summary) {
        return new Whose(summary.partner().id(), summary.partner().name());
    }

    /** For a page that shows nothing else of the partner. */
    public static Whose of(Profile profile) {
        return new Whose(profile.id(), profile.legalName());
    }

    /** The name, or what stands in its place. */
    public String title() {
        return name == null ? "Erased partner" : name;
    }

    /** The address of the first of its pages. */
    public String home() {
        return "/partners/" + id;
    }

    public String fund(UUID fundId) {
        return home() + "/funds/" + fundId;
    }

    /** Where a total of this partner comes from. */
    public String why(String figure, Totals total) {
        return home()
                + "/explain?figure="
                + figure
                + "&currency="
                + total.currency()
                + "&standsAsOf="
                + total.asOf();
    }

    /** Where a figure of this partner in a fund comes from. */
    public String why(String figure, UUID fundId) {
        return fund(fundId) + "/explain?figure=" + figure;
    }

    public String performance() {
        return home() + "/performance";
    }

    public String call(UUID callId) {
        return home() + "/calls/" + callId;
    }

    public String distribution(UUID distributionId) {
        return home() + "/distributions/" + distributionId;
    }
}
