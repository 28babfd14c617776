package dev.drawdown.projection.flow;

import dev.drawdown.event.CallPaymentsReceived;
import dev.drawdown.event.CapitalCallIssued;
import dev.drawdown.event.DistributionDeclared;
import dev.drawdown.event.DistributionPaid;
import dev.drawdown.event.LedgerEntry;
import dev.drawdown.projection.reference.Call;
import dev.drawdown.projection.reference.Distribution;
import dev.drawdown.projection.reference.Notice;
import dev.drawdown.projection.reference.Receipts;
import dev.drawdown.projection.reference.References;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What an entry pays, or takes back, by parts; what adds up to nothing is no flow. */
record Flows(LedgerEntry entry, References references) {

    List<Flow> paid(CallPaymentsReceived e) {
        return called(new Receipts(references).parts(e));
    }

    /** What stays is spread anew over the parts, and that counts as well. */
    List<Flow> unpaid(long position, CallPaymentsReceived e) {
        return called(new Receipts(references).partsWithout(position, e));
    }

    private List<Flow> called(Map<Receipts.PaidPart, Long> parts) {
        List<Flow> flows = new ArrayList<>();
        parts.forEach(
                (paid, amount) -> {
                    if (amount != 0) {
                        flows.add(flow(flows.size(), paid.call(), paid.part(), amount));
                    }
                });
        return flows;
    }

    private Flow flow(int line, Call call, int part, long amount) {
        CapitalCallIssued.Part of = call.parts().get(part);
        return flow(
                line,
                Flow.Source.CALL,
                call.notice(),
                part,
                Words.of(of.type()),
                of.reducesUnfunded(),
                amount);
    }

    List<Flow> distributed(DistributionPaid e) {
        return distributed(e, 1);
    }

    List<Flow> undistributed(DistributionPaid e) {
        return distributed(e, -1);
    }

    private List<Flow> distributed(DistributionPaid e, long sign) {
        Distribution distribution = references.distribution(e.distributionId());
        List<Flow> flows = new ArrayList<>();
        for (int part = 0; part < distribution.parts().size(); part++) {
            long amount = 0;
            for (int commitment : e.commitments()) {
                long share = distribution.line(commitment).amounts().get(part);
                amount = Math.addExact(amount, share);
            }
            if (amount != 0) {
                flows.add(flow(flows.size(), distribution, part, Math.multiplyExact(sign, amount)));
            }
        }
        return flows;
    }

    private Flow flow(int line, Distribution distribution, int part, long amount) {
        DistributionDeclared.Part of = distribution.parts().get(part);
        return flow(
                line,
                Flow.Source.DISTRIBUTION,
                distribution.notice(),
                part,
                Words.of(of.type()),
                of.recallable() || of.type().isReturnedExcess(),
                amount);
    }

    private Flow flow(
            int line,
            Flow.Source source,
            Notice notice,
            int part,
            String type,
            boolean inside,
            long amount) {
        return new Flow(
                notice.fundId(),
                notice.date(),
                entry.position(),
                line,
                notice.currency(),
                source,
                notice.id(),
                part,
                type,
                inside,
                amount,
                entry.recordedAt());
    }
}
