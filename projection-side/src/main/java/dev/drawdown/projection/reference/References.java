package dev.drawdown.projection.reference;

import dev.drawdown.event.Approved;
import dev.drawdown.event.CallLineCured;
import dev.drawdown.event.CallLineDefaulted;
import dev.drawdown.event.CallPaymentsReceived;
import dev.drawdown.event.CapitalCallIssued;
import dev.drawdown.event.CommitmentChanged;
import dev.drawdown.event.CommitmentMade;
import dev.drawdown.event.DailyNavStruck;
import dev.drawdown.event.DistributionDeclared;
import dev.drawdown.event.DistributionPaid;
import dev.drawdown.event.EntryReversed;
import dev.drawdown.event.FundChargeRecorded;
import dev.drawdown.event.FundOpened;
import dev.drawdown.event.FundTermsAmended;
import dev.drawdown.event.HoldingEvent;
import dev.drawdown.event.IndexEvent;
import dev.drawdown.event.LedgerEntry;
import dev.drawdown.event.OpeningBalanceReported;
import dev.drawdown.event.PartnerEvent;
import dev.drawdown.event.Proposed;
import dev.drawdown.event.RecallRightsExpired;
import dev.drawdown.event.Rejected;
import dev.drawdown.event.SubscriptionLineDrawn;
import dev.drawdown.event.SubscriptionLineRepaid;
import dev.drawdown.event.ValuationMarked;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What the events of one batch refer to, whether it came in the batch or before. It knows no
 * database: {@link ReferenceSource} fills in what is missing.
 */
public final class References {

    private final Map<UUID, LedgerEntry> entries = new HashMap<>();
    private final Map<UUID, EntryReversed> reversals = new LinkedHashMap<>();
    private final Map<PartyKey, Party> parties = new HashMap<>();
    private final Map<UUID, Call> calls = new LinkedHashMap<>();
    private final Map<UUID, Distribution> distributions = new LinkedHashMap<>();
    private final Needs needs = new Needs();
    private final Map<Class<?>, Object> shared = new HashMap<>();

    /** Notes what an entry brings and what it refers to. */
    public void expect(LedgerEntry entry) {
        entries.put(entry.eventId(), entry);
        switch (entry.event()) {
            case CommitmentMade e ->
                    parties.put(
                            new PartyKey(e.fundId(), e.number()),
                            new Party(e.commitmentId(), e.partnerId(), e.fundId(), e.currency()));
            case CapitalCallIssued e -> calls.put(e.callId(), Call.issued(entry, e));
            case DistributionDeclared e ->
                    distributions.put(e.distributionId(), Distribution.declared(entry, e));
            case EntryReversed e -> reversals.put(e.entryId(), e);
            case PartnerEvent _,
                    IndexEvent _,
                    HoldingEvent _,
                    SubscriptionLineDrawn _,
                    SubscriptionLineRepaid _,
                    DailyNavStruck _,
                    FundChargeRecorded _,
                    FundOpened _,
                    FundTermsAmended _,
                    CommitmentChanged _,
                    OpeningBalanceReported _,
                    ValuationMarked _,
                    CallPaymentsReceived _,
                    CallLineDefaulted _,
                    CallLineCured _,
                    DistributionPaid _,
                    RecallRightsExpired _,
                    Proposed _,
                    Approved _,
                    Rejected _ -> {
                // brings nothing that others refer to
            }
        }
        needs.note(entry.event());
    }

    /**
     * The commitment that a line means.
     *
     * @throws IllegalStateException if the fund has none of this number
     */
    public Party party(UUID fundId, int number) {
        return known(
                parties.get(new PartyKey(fundId, number)),
                () -> "commitment " + number + " of fund " + fundId);
    }

    public Call call(UUID id) {
        return known(calls.get(id), () -> "call " + id);
    }

    public Distribution distribution(UUID id) {
        return known(distributions.get(id), () -> "distribution " + id);
    }

    /** The entry that a reversal names. */
    public LedgerEntry entry(UUID eventId) {
        return known(entries.get(eventId), () -> "entry " + eventId);
    }

    public Collection<Call> calls() {
        return calls.values();
    }

    public Collection<Distribution> distributions() {
        return distributions.values();
    }

    /** What several projectors work on together: the first one to ask makes it, once per batch. */
    public <T> T shared(Class<T> type, Supplier<T> make) {
        return type.cast(shared.computeIfAbsent(type, _ -> make.get()));
    }

    Map<UUID, EntryReversed> missingEntries() {
        Map<UUID, EntryReversed> missing = new LinkedHashMap<>(reversals);
        missing.keySet().removeAll(entries.keySet());
        return missing;
    }

    /** What reversed entries refer to is needed as well. */
    void load(Collection<LedgerEntry> found) {
        found.forEach(entry -> entries.put(entry.eventId(), entry));
        reversals.keySet().stream()
                .map(entries::get)
                .forEach(
                        entry -> {
                            if (entry != null) {
                                needs.noteReversed(entry.event());
                            }
                        });
    }

    Needs needs() {
        return needs;
    }

    boolean knows(PartyKey key) {
        return parties.containsKey(key);
    }

    boolean knowsNotice(UUID id) {
        return calls.containsKey(id) || distributions.containsKey(id);
    }

    void loadParties(Map<PartyKey, Party> found) {
        parties.putAll(found);
    }

    void loadCalls(Map<UUID, Call> found) {
        calls.putAll(found);
    }

    void loadDistributions(Map<UUID, Distribution> found) {
        distributions.putAll(found);
    }

    private static <T> T known(@Nullable T thing, Supplier<String> what) {
        if (thing == null) {
            throw new IllegalStateException("nothing is known of " + what.get());
        }
        return thing;
    }
}
