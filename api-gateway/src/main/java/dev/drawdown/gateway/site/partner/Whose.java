package dev.drawdown.gateway.site.partner;

import dev.drawdown.gateway.summary.Summary;
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

    public String call(UUID callId) {
        return home() + "/calls/" + callId;
    }

    public String distribution(UUID distributionId) {
        return home() + "/distributions/" + distributionId;
    }
}
