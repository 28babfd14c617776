package dev.drawdown.event;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Events to the exact bytes the ledger keeps, and back from every version that was ever stored.
 * Names are explicit strings with a version; classes may move, names may not.
 */
public final class EventCodec {

    private static final Map<String, Class<? extends LedgerEvent>> TYPES =
            Map.ofEntries(
                    Map.entry("PartnerOnboarded.v1", PartnerOnboarded.class),
                    Map.entry("PartnerStatusChanged.v1", PartnerStatusChanged.class),
                    Map.entry("ContactsChanged.v1", ContactsChanged.class),
                    Map.entry("PreferencesSet.v1", PreferencesSet.class),
                    Map.entry("FundOpened.v1", FundOpened.class),
                    Map.entry("FundTermsAmended.v1", FundTermsAmended.class),
                    Map.entry("CommitmentMade.v1", CommitmentMade.class),
                    Map.entry("CommitmentChanged.v1", CommitmentChanged.class),
                    Map.entry("OpeningBalanceReported.v1", OpeningBalanceReported.class),
                    Map.entry("ValuationMarked.v1", ValuationMarked.class),
                    Map.entry("CapitalCallIssued.v1", CapitalCallIssued.class),
                    Map.entry("CallPaymentsReceived.v1", CallPaymentsReceived.class),
                    Map.entry("CallLineDefaulted.v1", CallLineDefaulted.class),
                    Map.entry("CallLineCured.v1", CallLineCured.class),
                    Map.entry("DistributionDeclared.v1", DistributionDeclared.class),
                    Map.entry("DistributionPaid.v1", DistributionPaid.class),
                    Map.entry("RecallRightsExpired.v1", RecallRightsExpired.class),
                    Map.entry("InvestmentMade.v1", InvestmentMade.class),
                    Map.entry("InvestmentsValued.v1", InvestmentsValued.class),
                    Map.entry("InvestmentIncomeReceived.v1", InvestmentIncomeReceived.class),
                    Map.entry("InvestmentExited.v1", InvestmentExited.class),
                    Map.entry("InvestmentWrittenOff.v1", InvestmentWrittenOff.class),
                    Map.entry("SubscriptionLineDrawn.v1", SubscriptionLineDrawn.class),
                    Map.entry("SubscriptionLineRepaid.v1", SubscriptionLineRepaid.class),
                    Map.entry("DailyNavStruck.v1", DailyNavStruck.class),
                    Map.entry("FundChargeRecorded.v1", FundChargeRecorded.class),
                    Map.entry("IndexLevelsRecorded.v1", IndexLevelsRecorded.class),
                    Map.entry("EntryReversed.v1", EntryReversed.class),
                    Map.entry("Proposed.v1", Proposed.class),
                    Map.entry("Approved.v1", Approved.class),
                    Map.entry("Rejected.v1", Rejected.class));

    private static final Map<Class<? extends LedgerEvent>, String> NAMES =
            TYPES.entrySet().stream()
                    .collect(Collectors.toUnmodifiableMap(Map.Entry::getValue, Map.Entry::getKey));

    /** Old versions, each to its next; none has been needed yet. */
    private static final List<Upcaster> UPCASTERS = List.of();

    private final JsonMapper json =
            JsonMapper.builder().disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY).build();
    private final Map<String, Upcaster> upcasters;

    public EventCodec() {
        this(UPCASTERS);
    }

    EventCodec(List<Upcaster> upcasters) {
        this.upcasters =
                upcasters.stream()
                        .collect(Collectors.toUnmodifiableMap(Upcaster::from, Function.identity()));
    }

    /** Every name that is written today, with its class. */
    public static Map<String, Class<? extends LedgerEvent>> types() {
        return new HashMap<>(TYPES);
    }

    public static String nameOf(LedgerEvent event) {
        return nameOf(event.getClass());
    }

    public static String nameOf(Class<? extends LedgerEvent> type) {
        String name = NAMES.get(type);
        if (name == null) {
            throw new IllegalArgumentException(type + " has no name in the ledger");
        }
        return name;
    }

    public byte[] write(LedgerEvent event) {
        return json.writeValueAsBytes(event);
    }

    /**
     * Reads any version ever stored as its current one.
     *
     * @throws UnreadableEvent if the name is unknown or the payload is not what the name promises
     */
    public LedgerEvent read(String name, byte[] payload) {
        try {
            Class<? extends LedgerEvent> current = TYPES.get(name);
            return current != null ? json.readValue(payload, current) : readOld(name, payload);
        } catch (JacksonException e) {
            throw new UnreadableEvent(name, e);
        }
    }

    private LedgerEvent readOld(String storedName, byte[] payload) {
        ObjectNode node = json.readValue(payload, ObjectNode.class);
        String name = storedName;
        while (!TYPES.containsKey(name)) {
            Upcaster upcaster = upcasters.get(name);
            if (upcaster == null) {
                throw new UnreadableEvent(storedName, null);
            }
            node = upcaster.upcast(node);
            name = upcaster.to();
        }
        return json.treeToValue(node, TYPES.get(name));
    }
}
