package dev.drawdown.access;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Who is calling, as its verified token says. Unknown or malformed entries grant nothing.
 *
 * @param subject the token's {@code sub}
 * @param roles claim {@code roles}
 * @param managerIds claim {@code manager_ids}: the managers this caller works for; the outermost
 *     boundary of everything
 * @param fundIds claim {@code fund_ids}: if it is present, staff reach these funds only
 * @param partnerIds claim {@code lp_ids}: the partners this login stands for
 * @param partnerReferences claim {@code lp_references}: the same by external reference (or, for a
 *     partner without one, by its name), within the managers named
 */
public record Caller(
        String subject,
        Set<Role> roles,
        Set<UUID> managerIds,
        @Nullable Set<UUID> fundIds,
        Set<UUID> partnerIds,
        Set<String> partnerReferences) {

    public static Caller of(String subject, Map<String, Object> claims) {
        return new Caller(
                subject,
                read(claims.get("roles"), Role::ofClaim),
                read(claims.get("manager_ids"), Caller::uuid),
                claims.containsKey("fund_ids") ? read(claims.get("fund_ids"), Caller::uuid) : null,
                read(claims.get("lp_ids"), Caller::uuid),
                read(claims.get("lp_references"), Optional::of));
    }

    public boolean is(Role role) {
        return roles.contains(role);
    }

    /** Whether staff may touch this manager's books at all (its funds may be bounded further). */
    public boolean worksFor(UUID managerId) {
        return managerIds.contains(managerId);
    }

    public boolean mayReach(UUID managerId, UUID fundId) {
        return worksFor(managerId) && (fundIds == null || fundIds.contains(fundId));
    }

    private static <T> Set<T> read(
            @Nullable Object claim, Function<String, Optional<? extends T>> parse) {
        if (!(claim instanceof Collection<?> values)) {
            return Set.of();
        }
        return values.stream()
                .filter(String.class::isInstance)
                .map(String.class::cast)
                .map(parse)
                .flatMap(Optional::stream)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Optional<UUID> uuid(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }
}
