package dev.drawdown.command.ledger;

import dev.drawdown.event.LedgerEvent;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateLifecycle;

/** How an aggregate records an event: with the members of the envelope that only it knows. */
public final class Recorded {

    /** The metadata under which an event's effective date travels to {@code evolve}. */
    public static final String EFFECTIVE_DATE = "effectiveDate";

    /** The metadata of a stored event that a later one reverses. */
    public static final String REVERSED = "reversed";

    static final String MANAGER_ID = "managerId";
    static final String ROW = "row";
    static final String RELEASE = "release";
    static final String PARTNERS = "partners";

    private Recorded() {}

    /**
     * Records an event.
     *
     * @param partners whom it concerns
     */
    public static void apply(
            LedgerEvent event, UUID managerId, LocalDate effectiveDate, Set<UUID> partners) {
        AggregateLifecycle.apply(event, metaData(managerId, effectiveDate, partners));
    }

    /** As imported from a line of a file. */
    public static void apply(
            LedgerEvent event,
            UUID managerId,
            LocalDate effectiveDate,
            Set<UUID> partners,
            long row) {
        AggregateLifecycle.apply(
                event,
                MetaData.from(
                        Map.of(
                                EFFECTIVE_DATE,
                                effectiveDate,
                                MANAGER_ID,
                                managerId,
                                PARTNERS,
                                partners,
                                ROW,
                                row)));
    }

    /** As released by a second person. */
    public static void apply(
            LedgerEvent event,
            UUID managerId,
            LocalDate effectiveDate,
            Set<UUID> partners,
            Release release) {
        AggregateLifecycle.apply(
                event, metaData(managerId, effectiveDate, partners).and(RELEASE, release));
    }

    static MetaData metaData(UUID managerId, LocalDate effectiveDate) {
        return MetaData.from(Map.of(EFFECTIVE_DATE, effectiveDate, MANAGER_ID, managerId));
    }

    /** Made at once: each {@code and} copies what is there. */
    private static MetaData metaData(UUID managerId, LocalDate effectiveDate, Set<UUID> partners) {
        return MetaData.from(
                Map.of(EFFECTIVE_DATE, effectiveDate, MANAGER_ID, managerId, PARTNERS, partners));
    }
}
