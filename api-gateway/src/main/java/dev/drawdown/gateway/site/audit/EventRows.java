package dev.drawdown.gateway.site.audit;

import dev.drawdown.access.Caller;
import dev.drawdown.event.EventCodec;
import dev.drawdown.event.LedgerEvent;
import dev.drawdown.event.UnreadableEvent;
import dev.drawdown.gateway.site.Show;
import dev.drawdown.gateway.site.audit.Register.Kind;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Makes events readable: a line for each, and names instead of ids. */
@Component
class EventRows {

    private static final String PARTNER_STREAM = "partner-";

    private final Register register;
    private final JsonMapper json;
    private final EventCodec codec = new EventCodec();

    EventRows(Register register, JsonMapper json) {
        this.register = register;
        this.json = json;
    }

    List<EventRow> of(List<AuditedEvent> events, Caller caller, Show show) {
        List<UUID> fundIds =
                events.stream().map(AuditedEvent::fundId).filter(Objects::nonNull).toList();
        Map<UUID, Named> funds = register.byId(Kind.FUND, fundIds, caller);
        Map<UUID, String> currencies = register.currencies(funds.keySet());
        Map<UUID, Named> partners =
                register.byId(
                        Kind.PARTNER,
                        events.stream().map(EventRows::partner).flatMap(Optional::stream).toList(),
                        caller);
        return events.stream()
                .map(
                        event ->
                                new EventRow(
                                        event,
                                        sentence(event, show),
                                        currency(event, currencies),
                                        named(event.fundId(), funds),
                                        named(partner(event).orElse(null), partners)))
                .toList();
    }

    private Sentence sentence(AuditedEvent event, Show show) {
        try {
            LedgerEvent read = codec.read(event.name(), json.writeValueAsBytes(event.payload()));
            return Sentences.of(read, show);
        } catch (UnreadableEvent ofANewerVersion) {
            return Sentence.of(event.name());
        }
    }

    private static @Nullable String currency(AuditedEvent event, Map<UUID, String> ofFunds) {
        String own = event.payload().path("currency").asString("");
        return own.isEmpty() && event.fundId() != null ? ofFunds.get(event.fundId()) : own;
    }

    /** The one partner that an event is about, where it is about one. */
    private static Optional<UUID> partner(AuditedEvent event) {
        String id =
                event.stream().startsWith(PARTNER_STREAM)
                        ? event.stream().substring(PARTNER_STREAM.length())
                        : event.payload().path("partnerId").asString("");
        return id.isEmpty() ? Optional.empty() : Optional.of(UUID.fromString(id));
    }

    private static @Nullable Named named(@Nullable UUID id, Map<UUID, Named> known) {
        return id == null ? null : known.getOrDefault(id, new Named(id, id.toString()));
    }
}
