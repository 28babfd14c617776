package dev.drawdown.gateway.site.audit;

import dev.drawdown.event.Approved;
import dev.drawdown.event.CallLineCured;
import dev.drawdown.event.CallLineDefaulted;
import dev.drawdown.event.CallPaymentsReceived;
import dev.drawdown.event.CapitalCallIssued;
import dev.drawdown.event.CommitmentChanged;
import dev.drawdown.event.CommitmentMade;
import dev.drawdown.event.ContactsChanged;
import dev.drawdown.event.DailyNavStruck;
import dev.drawdown.event.DistributionDeclared;
import dev.drawdown.event.DistributionPaid;
import dev.drawdown.event.EntryReversed;
import dev.drawdown.event.FundChargeRecorded;
import dev.drawdown.event.FundOpened;
import dev.drawdown.event.FundTermsAmended;
import dev.drawdown.event.HoldingEvent;
import dev.drawdown.event.IndexLevelsRecorded;
import dev.drawdown.event.LedgerEvent;
import dev.drawdown.event.OpeningBalanceReported;
import dev.drawdown.event.PartnerOnboarded;
import dev.drawdown.event.PartnerStatusChanged;
import dev.drawdown.event.PreferencesSet;
import dev.drawdown.event.Proposed;
import dev.drawdown.event.RecallRightsExpired;
import dev.drawdown.event.Rejected;
import dev.drawdown.event.SubscriptionLineDrawn;
import dev.drawdown.event.SubscriptionLineRepaid;
import dev.drawdown.event.ValuationMarked;
import dev.drawdown.gateway.site.Show;
import dev.drawdown.gateway.site.Words;
import java.util.Locale;
import java.util.Objects;

/** Says each event in one line; a new kind of event does not compile before it has a line. */
final class Sentences {

    private Sentences() {}

    static Sentence of(LedgerEvent event, Show show) {
        return switch (event) {
            case PartnerOnboarded e -> Sentence.of("Partner onboarded, " + words(e.entityType()));
            case PartnerStatusChanged e -> Sentence.of("Status set to " + words(e.status()));
            case ContactsChanged e -> Sentence.of(count(e.contacts().size(), "contact") + " set");
            case PreferencesSet _ -> Sentence.of("Preferences set");
            case FundOpened e ->
                    Sentence.of("Fund opened: " + e.name() + ", vintage " + e.vintageYear());
            case FundTermsAmended e ->
                    Sentence.of("Terms, version " + e.version() + ", from " + show.day(e.from()));
            case CommitmentMade e -> Sentence.of("Commitment " + e.number() + " made", e.delta());
            case CommitmentChanged e ->
                    Sentence.of("Commitment changed: " + words(e.kind()), e.delta());
            case OpeningBalanceReported e ->
                    Sentence.of(
                            "Opening balance at " + show.day(e.asOf()) + "; called so far",
                            e.buckets().called());
            case ValuationMarked e ->
                    Sentence.of(
                            "Valued at %s, %s, %s"
                                    .formatted(
                                            show.day(e.asOf()),
                                            words(e.status()),
                                            count(e.lines().size(), "line")),
                            e.net());
            case CapitalCallIssued e -> call(e, "issued", show);
            case CallPaymentsReceived e ->
                    Sentence.of(
                            count(e.payments().size(), "payment") + " received",
                            e.payments().stream()
                                    .mapToLong(p -> Math.addExact(p.amount(), p.credit()))
                                    .reduce(0, Math::addExact));
            case CallLineDefaulted e ->
                    Sentence.of(
                            "Commitment " + e.commitment() + " in default; outstanding",
                            e.outstanding());
            case CallLineCured e ->
                    Sentence.of("Default of commitment " + e.commitment() + " cured");
            case DistributionDeclared e -> distribution(e, "declared", show);
            case DistributionPaid e ->
                    Sentence.of(
                            "Distribution paid on " + count(e.commitments().size(), "commitment"));
            case RecallRightsExpired e ->
                    Sentence.of(
                            "Rights to call again expired on "
                                    + count(e.lines().size(), "commitment"),
                            e.lines().stream()
                                    .mapToLong(RecallRightsExpired.Line::amount)
                                    .reduce(0, Math::addExact));
            case HoldingEvent e -> HoldingSentences.of(e, show);
            case SubscriptionLineDrawn e ->
                    Sentence.of(
                            "Subscription line drawn on %s for %s"
                                    .formatted(show.day(e.date()), words(e.purpose())),
                            e.amount());
            case SubscriptionLineRepaid e ->
                    Sentence.of(
                            "Subscription line repaid on %s, drawn for %s"
                                    .formatted(show.day(e.date()), words(e.purpose())),
                            e.amount());
            case DailyNavStruck e ->
                    Sentence.of("Daily value struck at " + show.day(e.date()), e.net());
            case FundChargeRecorded e ->
                    Sentence.of(
                            "%s of %s on %s"
                                    .formatted(
                                            Words.of(e.kind()),
                                            show.day(e.date()),
                                            count(e.lines().size(), "commitment")),
                            e.amount());
            case IndexLevelsRecorded e ->
                    Sentence.of(
                            "%s of the index %s recorded"
                                    .formatted(count(e.levels().size(), "level"), e.name()));
            case EntryReversed e ->
                    Sentence.of("Reversed %s: %s".formatted(e.entryName(), words(e.reason())));
            case Proposed e ->
                    e.call() == null
                            ? distribution(
                                    Objects.requireNonNull(e.distribution()), "proposed", show)
                            : call(e.call(), "proposed", show);
            case Approved _ -> Sentence.of("Proposal approved");
            case Rejected e -> Sentence.of("Proposal rejected: " + words(e.reason()));
        };
    }

    private static Sentence call(CapitalCallIssued call, String how, Show show) {
        return Sentence.of(
                "Capital call %d %s on %s, due %s"
                        .formatted(
                                call.number(),
                                how,
                                count(call.lines().size(), "commitment"),
                                show.day(call.dueDate())),
                call.total());
    }

    private static Sentence distribution(DistributionDeclared paid, String how, Show show) {
        return Sentence.of(
                "Distribution %d %s to %s, payable %s"
                        .formatted(
                                paid.number(),
                                how,
                                count(paid.lines().size(), "commitment"),
                                show.day(paid.paymentDate())),
                paid.gross());
    }

    private static String count(int number, String what) {
        return number + " " + what + (number == 1 ? "" : "s");
    }

    private static String words(Enum<?> code) {
        return code.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
