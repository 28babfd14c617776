package dev.drawdown.command.imports.positions;

import dev.drawdown.command.dispatch.CommandContext;
import dev.drawdown.command.fund.positions.Position;
import dev.drawdown.command.fund.positions.RecordPositions;
import dev.drawdown.command.imports.kind.Chunk;
import dev.drawdown.command.imports.run.Lease;
import dev.drawdown.command.imports.sending.Sender;
import dev.drawdown.command.partner.PartnerId;
import dev.drawdown.command.partner.onboard.PartnerOnboarding;
import dev.drawdown.event.EntityType;
import dev.drawdown.event.FundOpened;
import dev.drawdown.event.OpeningBalanceReported.Buckets;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** One chunk into the ledger: first its new partners, then one command per fund. */
@Component
class CommitPositions {

    private final KnownPartners knownPartners;
    private final PartnerOnboarding onboarding;
    private final Sender sender;

    CommitPositions(KnownPartners knownPartners, PartnerOnboarding onboarding, Sender sender) {
        this.knownPartners = knownPartners;
        this.onboarding = onboarding;
        this.sender = sender;
    }

    void commit(Chunk<PositionRow> chunk, Lease lease) {
        Map<UUID, PositionRow> partners = firstRows(chunk);
        Set<UUID> known = knownPartners.among(partners.keySet());
        sender.sendAll(
                partners.values().stream()
                        .filter(row -> !known.contains(row.partnerId()))
                        .map(row -> new NewPartner(chunk, row))
                        .toList(),
                lease);
        sender.sendAll(
                chunk.byTarget().values().stream().map(rows -> new FundRows(chunk, rows)).toList(),
                lease);
    }

    /** The first row of each partner. */
    private static Map<UUID, PositionRow> firstRows(Chunk<PositionRow> chunk) {
        Map<UUID, PositionRow> partners = new LinkedHashMap<>();
        chunk.rows().forEach(row -> partners.putIfAbsent(row.partnerId(), row));
        return partners;
    }

    private final class NewPartner implements Sender.Prepared {

        private final Chunk<PositionRow> chunk;
        private final PositionRow row;

        NewPartner(Chunk<PositionRow> chunk, PositionRow row) {
            this.chunk = chunk;
            this.row = row;
        }

        @Override
        public long line() {
            return row.line();
        }

        @Override
        public Object command() {
            return onboarding.prepare(
                    chunk.run().managerId(),
                    EntityType.valueOf(row.entityType().toUpperCase(Locale.ROOT)),
                    row.partnerName(),
                    row.domicile(),
                    row.partnerReference(),
                    row.asOf(),
                    true,
                    row.line());
        }

        @Override
        public CommandContext context() {
            return chunk.contextOf(row.partnerId());
        }
    }

    private record FundRows(Chunk<PositionRow> chunk, List<PositionRow> rows)
            implements Sender.Prepared {

        @Override
        public long line() {
            return rows.getFirst().line();
        }

        @Override
        public Object command() {
            PositionRow first = rows.getFirst();
            String reference = first.fundReference();
            return RecordPositions.of(
                    new FundOpened(
                            first.fundId(),
                            chunk.run().managerId(),
                            PartnerId.normalized(first.fundName()),
                            Currency.getInstance(first.currency()),
                            first.vintageYear(),
                            first.strategy(),
                            reference == null ? null : PartnerId.normalized(reference)),
                    rows.stream().map(FundRows::position).toList());
        }

        @Override
        public CommandContext context() {
            return chunk.contextOf(rows.getFirst().fundId());
        }

        private static Position position(PositionRow row) {
            return new Position(
                    row.line(),
                    row.partnerId(),
                    row.asOf(),
                    row.commitment(),
                    new Buckets(
                            row.called(),
                            row.contributed(),
                            0,
                            0,
                            row.distributed(),
                            row.recallable(),
                            0),
                    row.unfunded(),
                    row.nav(),
                    row.reportedIrr(),
                    row.source());
        }
    }
}
