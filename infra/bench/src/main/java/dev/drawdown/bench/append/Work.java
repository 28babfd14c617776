package dev.drawdown.bench.append;

import dev.drawdown.command.dispatch.Actor;
import dev.drawdown.command.dispatch.CommandContext;
import dev.drawdown.command.dispatch.CommandKey;
import dev.drawdown.command.fund.positions.Position;
import dev.drawdown.command.fund.positions.RecordPositions;
import dev.drawdown.command.partner.maintain.ChangePartner;
import dev.drawdown.command.partner.onboard.OnboardPartner;
import dev.drawdown.event.ContactsChanged;
import dev.drawdown.event.EntityType;
import dev.drawdown.event.FundOpened;
import dev.drawdown.event.OpeningBalanceReported.Buckets;
import dev.drawdown.event.PartnerOnboarded;
import dev.drawdown.id.UuidV7;
import dev.drawdown.personal.SealedPersonal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

/** The commands that are measured, and the payloads that their events have. */
final class Work {

    static final UUID MANAGER = UUID.fromString("018f2b5e-7c00-7000-8000-00000000d0d0");

    private static final LocalDate DAY = LocalDate.of(2026, 9, 30);
    private static final Currency USD = Currency.getInstance("USD");
    private static final int PARTNERS = 49;
    private static final List<UUID> HOLDERS =
            IntStream.range(0, PARTNERS).mapToObj(_ -> UuidV7.next()).toList();

    /** As long as a sealed contact is; an event of it has about 300 bytes. */
    private static final String SEALED = "A".repeat(160);

    private Work() {}

    static CommandContext context() {
        return CommandContext.ofRequest(
                new Actor("bench", "administrator"),
                CommandKey.of("bench", "bench", UUID.randomUUID().toString(), "00".repeat(32)),
                null);
    }

    static OnboardPartner onboard(UUID partner) {
        PartnerOnboarded event =
                new PartnerOnboarded(
                        partner, MANAGER, EntityType.INSTITUTIONAL, "A partner", null, null, null);
        return new OnboardPartner(event.stream(), event, DAY, false, null);
    }

    /** One event. */
    static ChangePartner contacts(UUID partner) {
        ContactsChanged event = contactsOf(partner);
        return new ChangePartner(event.stream(), event, DAY);
    }

    static ContactsChanged contactsOf(UUID partner) {
        return new ContactsChanged(partner, List.of(new SealedPersonal(partner, SEALED)));
    }

    /** A fund with 49 partners and where they stand: about a hundred events in one command. */
    static RecordPositions fund() {
        FundOpened fund = new FundOpened(UuidV7.next(), MANAGER, "A fund", USD, 2020, null, null);
        return RecordPositions.of(
                fund,
                HOLDERS.stream()
                        .map(
                                partner ->
                                        new Position(
                                                0,
                                                partner,
                                                DAY,
                                                1_000_000_00,
                                                Buckets.ofCalledAndDistributed(
                                                        600_000_00, 100_000_00),
                                                null,
                                                550_000_00L,
                                                null,
                                                null))
                        .toList());
    }
}
