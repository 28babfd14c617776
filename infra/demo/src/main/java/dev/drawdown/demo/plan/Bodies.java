package dev.drawdown.demo.plan;

import dev.drawdown.event.CallType;
import dev.drawdown.event.CommitmentKind;
import dev.drawdown.event.DistributionType;
import dev.drawdown.event.EntityType;
import dev.drawdown.event.PartnerStatus;
import dev.drawdown.event.ReasonCode;
import dev.drawdown.event.ValuationStatus;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The commands' bodies, as the API describes them; amounts in minor units, ids as text. */
interface Bodies {

    record Partner(
            EntityType entityType, String legalName, String domicile, LocalDate effectiveDate) {}

    record Status(PartnerStatus status) {}

    record Contacts(List<Contact> contacts) {}

    record Contact(String name, String email, @Nullable String role) {}

    record Preferences(
            String reportFrequency, String reportFormat, boolean notifyByEmail, String locale) {}

    record Fund(
            String name,
            Currency currency,
            int vintageYear,
            String strategy,
            LocalDate effectiveDate) {}

    record Terms(
            LocalDate from,
            int cureDays,
            BigDecimal defaultRate,
            @Nullable Long approvalThresholdCents) {}

    record Commitment(
            String partnerId, long amountCents, String shareClass, LocalDate effectiveDate) {}

    record Change(CommitmentKind kind, long deltaCents, LocalDate effectiveDate) {}

    record Call(
            LocalDate noticeDate,
            LocalDate dueDate,
            List<CallPart> parts,
            List<String> excusedCommitmentIds) {}

    record CallPart(CallType type, long amountCents) {}

    record Payments(List<Payment> payments) {}

    record Payment(
            String commitmentId, long amountCents, LocalDate valueDate, String bankRefHash) {}

    record BankFile(List<Paid> payments) {}

    record Paid(String callId, Payment payment) {}

    record Default(String commitmentId, LocalDate date) {}

    record Distribution(
            LocalDate noticeDate,
            LocalDate paymentDate,
            List<DistributionPart> parts,
            List<String> excusedCommitmentIds,
            List<Tax> withheld) {}

    record DistributionPart(
            DistributionType type,
            long amountCents,
            @Nullable Boolean recallable,
            @Nullable LocalDate recallExpires) {}

    record Tax(String commitmentId, String jurisdiction, long amountCents) {}

    record Payout(LocalDate paidOn, List<String> commitmentIds) {}

    record Valuation(LocalDate asOf, ValuationStatus status, long grossCents, long netCents) {}

    record Holdings(List<Holding> entries) {}

    /** An entry on a holding; what its kind does not need is absent. */
    record Holding(
            String kind,
            String company,
            LocalDate date,
            @Nullable Long costCents,
            @Nullable Long valueCents,
            @Nullable Long amountCents,
            @Nullable Long proceedsCents,
            @Nullable Long costReleasedCents,
            @Nullable Boolean complete,
            @Nullable String sector,
            @Nullable String country,
            @Nullable BigDecimal ownership) {

        /** A purchase; what is owned is in hundredths of a per cent. */
        static Holding made(LocalDate date, Company company, long cost, int owned) {
            return new Holding(
                    "made",
                    company.name(),
                    date,
                    cost,
                    null,
                    null,
                    null,
                    null,
                    null,
                    company.sector(),
                    company.country(),
                    BigDecimal.valueOf(owned, 4));
        }

        static Holding valued(LocalDate date, String company, long value) {
            return new Holding(
                    "valued", company, date, null, value, null, null, null, null, null, null, null);
        }

        static Holding income(LocalDate date, String company, long amount) {
            return new Holding(
                    "income", company, date, null, null, amount, null, null, null, null, null,
                    null);
        }

        static Holding exited(
                LocalDate date, String company, long proceeds, long released, boolean whole) {
            return new Holding(
                    "exited", company, date, null, null, null, proceeds, released, whole, null,
                    null, null);
        }
    }

    record Movements(List<Movement> movements) {}

    record Movement(String kind, LocalDate date, long amountCents, CallType purpose) {}

    record Navs(List<Nav> navs) {}

    record Nav(LocalDate date, long netCents) {}

    record Index(String name, Currency currency, boolean totalReturn, List<Level> levels) {}

    record Level(LocalDate date, BigDecimal level) {}

    record Reversal(String eventId, ReasonCode reason) {}

    record Approval(String fundId, String previewHash) {}
}
