package dev.drawdown.projection.capital;

import dev.drawdown.event.CallPaymentsReceived;
import dev.drawdown.event.EntryReversed;
import dev.drawdown.event.FundEvent;
import dev.drawdown.event.LedgerEntry;
import dev.drawdown.projection.fixture.Administration;
import dev.drawdown.projection.fixture.LedgerFixture;
import dev.drawdown.projection.fixture.Steps.Step;
import dev.drawdown.projection.reference.Receipts;
import dev.drawdown.projection.reference.References;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** The fold without a database: everything in one batch. */
final class InMemory {

    static final String FUND = "fund";
    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
    private static final LocalDate MADE = LocalDate.of(2024, 2, 1);

    private InMemory() {}

    static LedgerEntry entry(FundEvent event, LocalDate date, long position) {
        return new LedgerEntry(
                position,
                new UUID(0, position),
                event.stream(),
                position - 1,
                LedgerFixture.MANAGER,
                date,
                START.plusSeconds(position),
                "test",
                event);
    }

    static List<LedgerEntry> played(List<Step> steps) {
        List<LedgerEntry> entries = new ArrayList<>();
        new Administration(
                        FUND,
                        (event, date) -> {
                            LedgerEntry entry = entry(event, date, entries.size() + 1L);
                            entries.add(entry);
                            return entry.eventId();
                        })
                .play(steps, MADE);
        return entries;
    }

    static Books folded(List<LedgerEntry> entries) {
        References references = new References();
        entries.forEach(references::expect);
        Books books = new Books();
        for (LedgerEntry entry : entries) {
            Effect effect = Effect.of(entry, references);
            if (effect != null) {
                books.expect(effect);
                books.fold(entry, effect).change().apply();
            }
            pay(entry, references);
        }
        return books;
    }

    /** Moves the lines of calls, as the notices' own projector does. */
    static void pay(LedgerEntry entry, References references) {
        if (entry.event() instanceof CallPaymentsReceived e) {
            new Receipts(references)
                    .of(entry.position(), e)
                    .forEach(receipt -> receipt.call().receive(receipt));
        }
        if (entry.event() instanceof EntryReversed reversal) {
            LedgerEntry reversed = references.entry(reversal.entryId());
            if (reversed.event() instanceof CallPaymentsReceived e) {
                e.payments()
                        .forEach(
                                p ->
                                        references
                                                .call(p.callId())
                                                .undo(
                                                        p.commitment(),
                                                        reversed.position(),
                                                        entry.position()));
            }
        }
    }
}
