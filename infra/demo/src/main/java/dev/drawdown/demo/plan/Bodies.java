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

    record Valuation(LocalDate asOf, ValuationStatus status, long netCents) {}

    record Reversal(String eventId, ReasonCode reason) {}

    record Approval(String fundId, String previewHash) {}
}
