package dev.drawdown.gateway.site.why;

import dev.drawdown.gateway.explain.Explanation;
import dev.drawdown.gateway.site.partner.Whose;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where a partner's figure comes from.
 *
 * @param fundId absent for a total over funds
 */
public record PartnersWhy(Whose whose, @Nullable UUID fundId, Explanation explanation) {}
