package dev.drawdown.command.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.drawdown.access.Caller;
import dev.drawdown.command.fund.FundNotFound;
import dev.drawdown.command.partner.PartnerNotFound;
import dev.drawdown.event.FundEvent;
import dev.drawdown.event.PartnerEvent;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whose books a stream belongs to. A stream's manager never changes, so what is found is kept. */
@Component
public class Books {

    private static final int MOST_KEPT = 100_000;

    private static final String MANAGER =
            """
            SELECT manager_id FROM ledger.event WHERE stream = ? AND sequence = 0
            """;

    private final JdbcClient jdbc;
    private final Cache<String, UUID> managers =
            Caffeine.newBuilder().maximumSize(MOST_KEPT).build();

    Books(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The manager of a fund that the caller reaches.
     *
     * @throws FundNotFound if there is none, or it is out of the caller's reach
     */
    public UUID managerOfFund(UUID fundId, Caller caller) {
        return manager(FundEvent.streamOf(fundId))
                .filter(manager -> caller.mayReach(manager, fundId))
                .orElseThrow(FundNotFound::new);
    }

    /** The manager of a partner. */
    public Optional<UUID> managerOfPartner(UUID partnerId) {
        return manager(PartnerEvent.streamOf(partnerId));
    }

    /**
     * Lets a command on a partner of the caller's managers pass.
     *
     * @throws PartnerNotFound if there is none, or it is out of the caller's reach
     */
    public void refuseUnlessReached(UUID partnerId, Caller caller) {
        if (managerOfPartner(partnerId).filter(caller::worksFor).isEmpty()) {
            throw new PartnerNotFound();
        }
    }

    private Optional<UUID> manager(String stream) {
        UUID known = managers.getIfPresent(stream);
        if (known != null) {
            return Optional.of(known);
        }
        Optional<UUID> found = jdbc.sql(MANAGER).param(stream).query(UUID.class).optional();
        found.ifPresent(manager -> managers.put(stream, manager));
        return found;
    }
}
