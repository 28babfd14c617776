package dev.drawdown.event;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Currency;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A fund's books are opened.
 *
 * @param currency the one currency of everything in these books
 * @param strategy the manager's own word for it, absent where the source does not say
 * @param externalRef what the manager's other systems call the fund; absent where it is known by
 *     name
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record FundOpened(
        UUID fundId,
        UUID managerId,
        String name,
        Currency currency,
        int vintageYear,
        @Nullable String strategy,
        @Nullable String externalRef)
        implements FundEvent {}
